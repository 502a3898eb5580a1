package import ContractsCore
package import ContractsEvidence
package import Foundation

extension QAAPI {
    /// The story of an indicator in a unit, oldest first (Q4): submissions, ratings, returns, gaps, meetings, actions. Query: `cursor`, `limit` (1-200, default 100).
    package static let history = Endpoint<NoContent, Page<HistoryStep>>(.get, "/v1/units/{unit}/indicators/{indicator}/history")

    /// What happened.
    package enum HistoryKind: String, Codable, Sendable, CaseIterable {
        case submitted
        case changed
        case returned
        case accepted
        case applicability
        case gapOpened = "gap-opened"
        case gapAgreed = "gap-agreed"
        case gapAccepted = "gap-accepted"
        case gapDiscussed = "gap-discussed"
        case gapClosed = "gap-closed"
        case actionChanged = "action-changed"
    }

    /// One step of the story.
    package struct HistoryStep: Codable, Sendable, Equatable {
        package let at: Date
        package let kind: HistoryKind
        /// Nil where a service reports it.
        package let by: Assessor?
        package let stage: Stage?
        package let step: EvidenceAPI.RatingStep?
        /// Comments, points, reasons, titles.
        package let detail: String?
        package let submission: SubmissionID?
        package let rating: RatingID?
        package let gap: GapID?
        /// Of a changed action, and of what came of it for the gap: the action-plan service's word for its state.
        package let actionState: String?
        /// Of a closed gap.
        package let closure: GapClosure?
        /// What a submission froze and a rating judged.
        package let revisions: [JudgedRevision]

        package init(
            at: Date,
            kind: HistoryKind,
            by: Assessor? = nil,
            stage: Stage? = nil,
            step: EvidenceAPI.RatingStep? = nil,
            detail: String? = nil,
            submission: SubmissionID? = nil,
            rating: RatingID? = nil,
            gap: GapID? = nil,
            actionState: String? = nil,
            closure: GapClosure? = nil,
            revisions: [JudgedRevision]
        ) {
            self.at = at
            self.kind = kind
            self.by = by
            self.stage = stage
            self.step = step
            self.detail = detail
            self.submission = submission
            self.rating = rating
            self.gap = gap
            self.actionState = actionState
            self.closure = closure
            self.revisions = revisions
        }
    }

    /// A unit's two ratings side by side, by indicator, in the workbook's order. Query: `phase` (default: the first of the newest published version).
    package static let unitRatings = Endpoint<NoContent, UnitRatings>(.get, "/v1/units/{unit}/ratings")

    /// A unit's ratings of a phase.
    package struct UnitRatings: Codable, Sendable, Equatable {
        package let unit: UnitName
        package let phase: PhaseName
        package let rule: AttainmentRule
        package let attainment: UnitAttainment
        package let scales: EvidenceAPI.RatingScales
        package let rows: [UnitRatingRow]

        package init(
            unit: UnitName,
            phase: PhaseName,
            rule: AttainmentRule,
            attainment: UnitAttainment,
            scales: EvidenceAPI.RatingScales,
            rows: [UnitRatingRow]
        ) {
            self.unit = unit
            self.phase = phase
            self.rule = rule
            self.attainment = attainment
            self.scales = scales
            self.rows = rows
        }
    }

    /// An indicator's line.
    package struct UnitRatingRow: Codable, Sendable, Equatable {
        package let indicator: IndicatorName
        package let state: EntryState
        package let local: GivenStep?
        package let corporate: GivenStep?
        /// Corporate QA has not confirmed the local rating.
        package let interim: Bool
        /// Evidence changed since it was submitted.
        package let changed: Bool
        /// Whether the corporate rating is at or over the rule's step.
        package let meets: Bool
        /// The submission that stands.
        package let submission: SubmissionID?
        package let gap: GapSummary?

        package init(
            indicator: IndicatorName,
            state: EntryState,
            local: GivenStep? = nil,
            corporate: GivenStep? = nil,
            interim: Bool,
            changed: Bool,
            meets: Bool,
            submission: SubmissionID? = nil,
            gap: GapSummary? = nil
        ) {
            self.indicator = indicator
            self.state = state
            self.local = local
            self.corporate = corporate
            self.interim = interim
            self.changed = changed
            self.meets = meets
            self.submission = submission
            self.gap = gap
        }
    }

    /// The rows behind a figure: entries of the units that the caller may read, by unit and the workbook's order.
    /// Query: `phase`, `under` (a unit with all below it), `unit`, `indicator`, `state` (may repeat), `local`, `corporate` (steps), `interim=true`, `changed=true`, `cursor`,
    /// `limit` (1-200, default 50).
    package static let listStandings = Endpoint<NoContent, Page<Standing>>(.get, "/v1/standings")

    /// Where an entry stands.
    package struct Standing: Codable, Sendable, Equatable {
        package let unit: UnitName
        package let phase: PhaseID
        package let indicator: IndicatorName
        package let state: EntryState
        package let local: EvidenceAPI.RatingStep?
        package let corporate: EvidenceAPI.RatingStep?
        package let interim: Bool
        package let changed: Bool
        package let submission: SubmissionID?
        package let stateSince: Date?
        package let gap: GapID?

        package init(
            unit: UnitName,
            phase: PhaseID,
            indicator: IndicatorName,
            state: EntryState,
            local: EvidenceAPI.RatingStep? = nil,
            corporate: EvidenceAPI.RatingStep? = nil,
            interim: Bool,
            changed: Bool,
            submission: SubmissionID? = nil,
            stateSince: Date? = nil,
            gap: GapID? = nil
        ) {
            self.unit = unit
            self.phase = phase
            self.indicator = indicator
            self.state = state
            self.local = local
            self.corporate = corporate
            self.interim = interim
            self.changed = changed
            self.submission = submission
            self.stateSince = stateSince
            self.gap = gap
        }
    }
}
