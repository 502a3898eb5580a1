package import ContractsCore

extension EIAAPI {
    /// What waits for the caller in this service; each list oldest first, at most 50.
    package static let getWaiting = Endpoint<NoContent, Waiting>(.get, "/v1/waiting")

    package struct Waiting: Codable, Sendable, Equatable {
        /// Returned to the caller's authors, with points to answer.
        package let returned: [AssessmentSummary]
        /// To write.
        package let toWrite: [AssessmentSummary]
        /// Screenings to confirm.
        package let toConfirm: [AssessmentSummary]
        /// The owner's to check.
        package let toCheck: [AssessmentSummary]
        /// For QA: not taken, or taken by the caller.
        package let toAssure: [AssessmentSummary]
        /// Decisions that await the caller.
        package let toDecide: [AssessmentSummary]
        /// Approved and decided: to publish or withhold.
        package let toPublish: [AssessmentSummary]
        /// Reviews due within 60 days, or overdue.
        package let toReview: [AssessmentSummary]
        /// Board reports without feedback, for those who give it.
        package let reportsToAnswer: Int
        /// Not needed, and something happened since that calls for a new screening.
        package let toScreenAgain: [AssessmentSummary]?
        /// Reports of the caller's own that got feedback in the last 30 days, newest first.
        package let reportsAnswered: [BoardReport]?
        /// How many there are in each list, beyond its 50.
        package let counts: WaitingCounts?

        package init(
            returned: [AssessmentSummary], toWrite: [AssessmentSummary], toConfirm: [AssessmentSummary], toCheck: [AssessmentSummary],
            toAssure: [AssessmentSummary], toDecide: [AssessmentSummary], toPublish: [AssessmentSummary], toReview: [AssessmentSummary], reportsToAnswer: Int,
            toScreenAgain: [AssessmentSummary]? = nil, reportsAnswered: [BoardReport]? = nil, counts: WaitingCounts? = nil
        ) {
            self.returned = returned
            self.toWrite = toWrite
            self.toConfirm = toConfirm
            self.toCheck = toCheck
            self.toAssure = toAssure
            self.toDecide = toDecide
            self.toPublish = toPublish
            self.toReview = toReview
            self.reportsToAnswer = reportsToAnswer
            self.toScreenAgain = toScreenAgain
            self.reportsAnswered = reportsAnswered
            self.counts = counts
        }
    }

    /// By the names of the lists in `Waiting`.
    package struct WaitingCounts: Codable, Sendable, Equatable {
        package let returned: Int
        package let toWrite: Int
        package let toConfirm: Int
        package let toCheck: Int
        package let toAssure: Int
        package let toDecide: Int
        package let toPublish: Int
        package let toReview: Int
        package let toScreenAgain: Int

        package init(
            returned: Int, toWrite: Int, toConfirm: Int, toCheck: Int, toAssure: Int, toDecide: Int, toPublish: Int, toReview: Int, toScreenAgain: Int
        ) {
            self.returned = returned
            self.toWrite = toWrite
            self.toConfirm = toConfirm
            self.toCheck = toCheck
            self.toAssure = toAssure
            self.toDecide = toDecide
            self.toPublish = toPublish
            self.toReview = toReview
            self.toScreenAgain = toScreenAgain
        }
    }
}
