package import ContractsCore
package import ContractsEvidence
package import Foundation

extension QAAPI {
    /// Newest first. Query: `unit` (may repeat), `under`, `indicator`, `phase`, `state` (may repeat), `cursor`, `limit` (1-100, default 50).
    package static let listGaps = Endpoint<NoContent, Page<Gap>>(.get, "/v1/gaps")

    /// One gap with its story.
    package static let getGap = Endpoint<NoContent, GapDetail>(.get, "/v1/gaps/{gap}")

    /// Where a gap stands (Q5).
    package enum GapState: String, Codable, Sendable, CaseIterable {
        /// Waits for the meeting with SPOC and SMT.
        case open
        /// An action is agreed and under way.
        case agreed
        /// No action: accepted with a reason.
        case accepted
        /// The action is verified: it waits for new evidence and a fresh rating.
        case awaitingRating = "awaiting-rating"
        /// A corporate rating at or over the threshold closed it.
        case closed
    }

    /// How a gap came to be closed.
    package enum GapClosure: String, Codable, Sendable, CaseIterable {
        /// A corporate rating at or over the threshold.
        case rated
        /// A fresh rating under the threshold, or a cancelled action: another gap took its place.
        case followed
        /// The indicator no longer applies to the unit.
        case notApplicable = "not-applicable"
    }

    /// A gap as other lists show it.
    package struct GapSummary: Codable, Sendable, Equatable {
        package let id: GapID
        package let state: GapState
        package let action: ActionStatus?

        package init(id: GapID, state: GapState, action: ActionStatus? = nil) {
            self.id = id
            self.state = state
            self.action = action
        }
    }

    /// A rating under the threshold, or "Not in place". One is open for an indicator in a unit at a time.
    package struct Gap: Codable, Sendable, Equatable {
        package let id: GapID
        package let unit: UnitName
        package let indicator: IndicatorName
        package let phase: PhaseID
        package let state: GapState
        /// The latest rating that says so.
        package let rating: RatingID
        package let stage: Stage
        package let step: EvidenceAPI.RatingStep
        /// The rating's comment.
        package let comment: String?
        package let openedAt: Date
        package let changedAt: Date
        /// Why no action is needed, or why the action ended without one.
        package let reason: String?
        package let proposedActivity: String?
        package let meeting: MeetingID?
        package let action: ActionStatus?
        package let closedAt: Date?
        package let closure: GapClosure?
        /// The gap whose place this one took.
        package let follows: GapID?
        package let etag: String

        package init(
            id: GapID,
            unit: UnitName,
            indicator: IndicatorName,
            phase: PhaseID,
            state: GapState,
            rating: RatingID,
            stage: Stage,
            step: EvidenceAPI.RatingStep,
            comment: String? = nil,
            openedAt: Date,
            changedAt: Date,
            reason: String? = nil,
            proposedActivity: String? = nil,
            meeting: MeetingID? = nil,
            action: ActionStatus? = nil,
            closedAt: Date? = nil,
            closure: GapClosure? = nil,
            follows: GapID? = nil,
            etag: String
        ) {
            self.id = id
            self.unit = unit
            self.indicator = indicator
            self.phase = phase
            self.state = state
            self.rating = rating
            self.stage = stage
            self.step = step
            self.comment = comment
            self.openedAt = openedAt
            self.changedAt = changedAt
            self.reason = reason
            self.proposedActivity = proposedActivity
            self.meeting = meeting
            self.action = action
            self.closedAt = closedAt
            self.closure = closure
            self.follows = follows
            self.etag = etag
        }
    }

    /// The action of a gap, as the action-plan service last told it.
    package struct ActionStatus: Codable, Sendable, Equatable {
        package let action: UUID
        package let state: String
        package let activity: String
        package let lead: String?
        package let due: LocalDate?
        package let rag: String
        package let changedAt: Date

        package init(action: UUID, state: String, activity: String, lead: String? = nil, due: LocalDate? = nil, rag: String, changedAt: Date) {
            self.action = action
            self.state = state
            self.activity = activity
            self.lead = lead
            self.due = due
            self.rag = rag
            self.changedAt = changedAt
        }
    }

    /// A gap, the ratings that made it and the meetings that discussed it.
    package struct GapDetail: Codable, Sendable, Equatable {
        package let gap: Gap
        /// Of the indicator in the unit, newest first.
        package let ratings: [Rating]
        /// Newest first.
        package let meetings: [Meeting]
        /// Whether the caller may record a meeting about it.
        package let mayMeet: Bool

        package init(gap: Gap, ratings: [Rating], meetings: [Meeting], mayMeet: Bool) {
            self.gap = gap
            self.ratings = ratings
            self.meetings = meetings
            self.mayMeet = mayMeet
        }
    }
}
