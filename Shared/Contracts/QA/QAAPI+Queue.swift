package import ContractsCore
package import ContractsEvidence
package import Foundation

extension QAAPI {
    /// What waits for the caller to judge, oldest first: local QA for the SPOC of a unit, corporate QA for its adviser (Q3). Others get an empty list.
    /// Query: `stage`, `unit` (may repeat), `phase`, `state` (may repeat), `changed=true`, `cursor`, `limit` (1-100, default 50).
    package static let queue = Endpoint<NoContent, Page<QueueItem>>(.get, "/v1/queue")

    /// How much waits for the caller, by stage and unit. Query: `phase`.
    package static let queueCounts = Endpoint<NoContent, QueueCounts>(.get, "/v1/queue/counts")

    /// How an entry came to wait.
    package enum QueueState: String, Codable, Sendable, CaseIterable {
        /// Never judged at this stage.
        case new
        /// Submitted again after a return, its points answered.
        case answered
        /// Submitted again after it was assured: a fresh rating.
        case again
    }

    /// An entry that waits.
    package struct QueueItem: Codable, Sendable, Equatable {
        package let unit: UnitName
        package let phase: PhaseID
        package let indicator: IndicatorName
        package let submission: SubmissionID
        package let stage: Stage
        package let state: QueueState
        package let waitingSince: Date
        package let submittedAt: Date
        package let submittedBy: Assessor
        /// How many revisions were frozen.
        package let revisions: Int
        package let answers: Int
        /// Evidence changed after it was submitted.
        package let changed: Bool
        /// The local rating that stands, at the corporate stage.
        package let local: EvidenceAPI.RatingStep?
        /// The last rating at this stage, of an earlier submission.
        package let earlier: EvidenceAPI.RatingStep?
        /// Why the caller may not judge it; somebody else has to.
        package let bar: Bar?
        package let etag: String

        package init(
            unit: UnitName,
            phase: PhaseID,
            indicator: IndicatorName,
            submission: SubmissionID,
            stage: Stage,
            state: QueueState,
            waitingSince: Date,
            submittedAt: Date,
            submittedBy: Assessor,
            revisions: Int,
            answers: Int,
            changed: Bool,
            local: EvidenceAPI.RatingStep? = nil,
            earlier: EvidenceAPI.RatingStep? = nil,
            bar: Bar? = nil,
            etag: String
        ) {
            self.unit = unit
            self.phase = phase
            self.indicator = indicator
            self.submission = submission
            self.stage = stage
            self.state = state
            self.waitingSince = waitingSince
            self.submittedAt = submittedAt
            self.submittedBy = submittedBy
            self.revisions = revisions
            self.answers = answers
            self.changed = changed
            self.local = local
            self.earlier = earlier
            self.bar = bar
            self.etag = etag
        }
    }

    /// How much waits for the caller.
    package struct QueueCounts: Codable, Sendable, Equatable {
        package let local: Int
        package let corporate: Int
        /// Since when the oldest waits.
        package let oldestLocal: Date?
        package let oldestCorporate: Date?
        /// Gaps of the caller's units that wait for a meeting: for advisers.
        package let gaps: Int
        /// Units in which something waits, by name.
        package let units: [UnitQueue]

        package init(local: Int, corporate: Int, oldestLocal: Date? = nil, oldestCorporate: Date? = nil, gaps: Int, units: [UnitQueue]) {
            self.local = local
            self.corporate = corporate
            self.oldestLocal = oldestLocal
            self.oldestCorporate = oldestCorporate
            self.gaps = gaps
            self.units = units
        }
    }

    /// How much waits in a unit.
    package struct UnitQueue: Codable, Sendable, Equatable {
        package let unit: UnitName
        package let local: Int
        package let corporate: Int

        package init(unit: UnitName, local: Int, corporate: Int) {
            self.unit = unit
            self.local = local
            self.corporate = corporate
        }
    }
}
