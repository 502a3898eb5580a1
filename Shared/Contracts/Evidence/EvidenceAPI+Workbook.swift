package import ContractsCore
package import Foundation

extension EvidenceAPI {
    /// The unit's workbook of a phase. Query `phase`; default: the newest published version's first phase that has indicators.
    package static let getWorkbook = Endpoint<NoContent, Workbook>(.get, "/v1/units/{unit}/workbook")

    /// One indicator in one unit: state, evidence, points, trail.
    package static let getEntry = Endpoint<NoContent, Entry>(.get, "/v1/units/{unit}/indicators/{indicator}")

    /// SPOC of the unit; `If-Match` (the entry's `applicability.etag`).
    package static let proposeApplicability = Endpoint<ApplicabilityProposal, Applicability>(.put, "/v1/units/{unit}/indicators/{indicator}/applicability")

    /// Adviser of the unit, never the person who proposed; `If-Match`.
    package static let decideApplicability = Endpoint<ApplicabilityDecision, Applicability>(
        .post, "/v1/units/{unit}/indicators/{indicator}/applicability/decision")

    /// Contributor or SPOC of the unit; `If-Match`.
    package static let answerPoint = Endpoint<PointAnswer, ReturnedPoint>(.put, "/v1/units/{unit}/indicators/{indicator}/points/{point}/answer")

    /// Where an indicator stands in a unit (E6).
    package enum EntryState: String, Codable, Sendable, CaseIterable {
        case notApplicable = "not-applicable"
        case notStarted = "not-started"
        case drafting
        case returned
        case submitted
        case locallyAssured = "locally-assured"
        case corporatelyAssured = "corporately-assured"
    }

    /// Who has to do the next thing.
    package enum Turn: String, Codable, Sendable, CaseIterable {
        case contributor
        case spoc
        case adviser
        case nobody
    }

    /// One page: a unit, a phase, every indicator.
    package struct Workbook: Codable, Sendable, Equatable {
        package let unit: UnitSummary
        package let standardCode: String
        package let versionLabel: String
        package let phase: PhaseID
        package let phaseCode: String
        package let phaseTitle: String
        package let national: Bool
        /// The target date of the unit's wave.
        package let due: LocalDate?
        package let totals: WorkbookTotals
        package let sections: [WorkbookSection]
        /// Whether the caller may record evidence here.
        package let mayRecord: Bool
        package let maySubmit: Bool

        package init(
            unit: UnitSummary,
            standardCode: String,
            versionLabel: String,
            phase: PhaseID,
            phaseCode: String,
            phaseTitle: String,
            national: Bool,
            due: LocalDate? = nil,
            totals: WorkbookTotals,
            sections: [WorkbookSection],
            mayRecord: Bool,
            maySubmit: Bool
        ) {
            self.unit = unit
            self.standardCode = standardCode
            self.versionLabel = versionLabel
            self.phase = phase
            self.phaseCode = phaseCode
            self.phaseTitle = phaseTitle
            self.national = national
            self.due = due
            self.totals = totals
            self.sections = sections
            self.mayRecord = mayRecord
            self.maySubmit = maySubmit
        }
    }

    /// How many indicators stand where; `applicable` is the denominator.
    package struct WorkbookTotals: Codable, Sendable, Equatable {
        package let indicators: Int
        package let applicable: Int
        package let notStarted: Int
        package let drafting: Int
        package let returned: Int
        package let submitted: Int
        package let locallyAssured: Int
        package let corporatelyAssured: Int
        package let changedSinceAssured: Int

        package init(
            indicators: Int,
            applicable: Int,
            notStarted: Int,
            drafting: Int,
            returned: Int,
            submitted: Int,
            locallyAssured: Int,
            corporatelyAssured: Int,
            changedSinceAssured: Int
        ) {
            self.indicators = indicators
            self.applicable = applicable
            self.notStarted = notStarted
            self.drafting = drafting
            self.returned = returned
            self.submitted = submitted
            self.locallyAssured = locallyAssured
            self.corporatelyAssured = corporatelyAssured
            self.changedSinceAssured = changedSinceAssured
        }
    }

    /// A section of the workbook.
    package struct WorkbookSection: Codable, Sendable, Equatable {
        package let code: String
        package let title: String
        package let strapline: String
        package let rows: [WorkbookRow]

        package init(code: String, title: String, strapline: String, rows: [WorkbookRow]) {
            self.code = code
            self.title = title
            self.strapline = strapline
            self.rows = rows
        }
    }

    /// An indicator's line in the workbook.
    package struct WorkbookRow: Codable, Sendable, Equatable {
        package let indicator: IndicatorID
        package let code: String
        package let strapline: String
        package let wording: String
        package let state: EntryState
        package let turn: Turn
        package let items: Int
        package let openPoints: Int
        package let localRating: RatingStep?
        package let corporateRating: RatingStep?
        package let changedSinceAssured: Bool
        package let applicability: Applicability
        package let lastChangedAt: Date?

        package init(
            indicator: IndicatorID,
            code: String,
            strapline: String,
            wording: String,
            state: EntryState,
            turn: Turn,
            items: Int,
            openPoints: Int,
            localRating: RatingStep? = nil,
            corporateRating: RatingStep? = nil,
            changedSinceAssured: Bool,
            applicability: Applicability,
            lastChangedAt: Date? = nil
        ) {
            self.indicator = indicator
            self.code = code
            self.strapline = strapline
            self.wording = wording
            self.state = state
            self.turn = turn
            self.items = items
            self.openPoints = openPoints
            self.localRating = localRating
            self.corporateRating = corporateRating
            self.changedSinceAssured = changedSinceAssured
            self.applicability = applicability
            self.lastChangedAt = lastChangedAt
        }
    }

    /// How far the agreement on applicability is.
    package enum ApplicabilityState: String, Codable, Sendable, CaseIterable {
        case assumed
        case proposed
        case agreed
        case rejected
    }

    /// Whether an indicator applies to a unit (E3). Assumed to apply until the unit proposes otherwise.
    package struct Applicability: Codable, Sendable, Equatable {
        /// What is in force: a proposal counts only once it is agreed.
        package let applies: Bool
        /// What the unit proposed, while it waits for the adviser.
        package let proposal: Bool?
        package let state: ApplicabilityState
        package let reason: String?
        package let proposedBy: Author?
        package let decidedBy: Author?
        package let comment: String?
        package let at: Date?
        package let etag: String

        package init(
            applies: Bool,
            proposal: Bool? = nil,
            state: ApplicabilityState,
            reason: String? = nil,
            proposedBy: Author? = nil,
            decidedBy: Author? = nil,
            comment: String? = nil,
            at: Date? = nil,
            etag: String
        ) {
            self.applies = applies
            self.proposal = proposal
            self.state = state
            self.reason = reason
            self.proposedBy = proposedBy
            self.decidedBy = decidedBy
            self.comment = comment
            self.at = at
            self.etag = etag
        }
    }

    /// What a unit proposes. A reason is required, up to 2,000 characters.
    package struct ApplicabilityProposal: Codable, Sendable, Equatable {
        package let applies: Bool
        package let reason: String

        package init(applies: Bool, reason: String) {
            self.applies = applies
            self.reason = reason
        }
    }

    /// What the adviser says to a proposal; a comment is required to refuse.
    package struct ApplicabilityDecision: Codable, Sendable, Equatable {
        package let agreed: Bool
        package let comment: String?

        package init(agreed: Bool, comment: String? = nil) {
            self.agreed = agreed
            self.comment = comment
        }
    }

    /// One indicator in one unit.
    package struct Entry: Codable, Sendable, Equatable {
        package let unit: UnitSummary
        package let indicator: Indicator
        package let row: WorkbookRow
        /// Newest change first, withdrawn ones left out.
        package let evidence: [Evidence]
        /// Of the latest return, in its order; earlier ones are in the trail.
        package let points: [ReturnedPoint]
        /// Newest first.
        package let trail: [TrailStep]
        package let mayRecord: Bool
        package let mayProposeApplicability: Bool
        package let mayDecideApplicability: Bool

        package init(
            unit: UnitSummary,
            indicator: Indicator,
            row: WorkbookRow,
            evidence: [Evidence],
            points: [ReturnedPoint],
            trail: [TrailStep],
            mayRecord: Bool,
            mayProposeApplicability: Bool,
            mayDecideApplicability: Bool
        ) {
            self.unit = unit
            self.indicator = indicator
            self.row = row
            self.evidence = evidence
            self.points = points
            self.trail = trail
            self.mayRecord = mayRecord
            self.mayProposeApplicability = mayProposeApplicability
            self.mayDecideApplicability = mayDecideApplicability
        }
    }

    /// Which quality assurance returned an entry.
    package enum AssuranceStage: String, Codable, Sendable, CaseIterable {
        case local
        case corporate
    }

    /// A point that a return asks about. It must be answered before the entry can be submitted again.
    package struct ReturnedPoint: Codable, Sendable, Equatable {
        package let id: PointID
        package let stage: AssuranceStage
        package let text: String
        package let raisedBy: Author
        package let raisedAt: Date
        package let answer: String?
        package let answeredBy: Author?
        package let answeredAt: Date?
        package let etag: String

        package init(
            id: PointID,
            stage: AssuranceStage,
            text: String,
            raisedBy: Author,
            raisedAt: Date,
            answer: String? = nil,
            answeredBy: Author? = nil,
            answeredAt: Date? = nil,
            etag: String
        ) {
            self.id = id
            self.stage = stage
            self.text = text
            self.raisedBy = raisedBy
            self.raisedAt = raisedAt
            self.answer = answer
            self.answeredBy = answeredBy
            self.answeredAt = answeredAt
            self.etag = etag
        }
    }

    /// An answer, 1 to 5,000 characters.
    package struct PointAnswer: Codable, Sendable, Equatable {
        package let answer: String

        package init(answer: String) {
            self.answer = answer
        }
    }

    /// One step of the story of an indicator in a unit.
    package struct TrailStep: Codable, Sendable, Equatable {
        package let at: Date
        package let by: Author
        package let kind: TrailKind
        /// A title, a rating's label, a reason.
        package let detail: String?
        package let evidence: EvidenceID?
        package let revision: Int?
        package let submission: SubmissionID?

        package init(
            at: Date,
            by: Author,
            kind: TrailKind,
            detail: String? = nil,
            evidence: EvidenceID? = nil,
            revision: Int? = nil,
            submission: SubmissionID? = nil
        ) {
            self.at = at
            self.by = by
            self.kind = kind
            self.detail = detail
            self.evidence = evidence
            self.revision = revision
            self.submission = submission
        }
    }

    /// What happened.
    package enum TrailKind: String, Codable, Sendable, CaseIterable {
        case recorded
        case revised
        case withdrawn
        case reinstated
        case submitted
        case returned
        case answered
        case locallyAssured = "locally-assured"
        case corporatelyAssured = "corporately-assured"
        case applicabilityProposed = "applicability-proposed"
        case applicabilityDecided = "applicability-decided"
    }
}
