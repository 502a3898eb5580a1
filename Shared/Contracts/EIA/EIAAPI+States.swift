extension EIAAPI {
    /// Where an assessment stands (I4).
    package enum State: String, Codable, Sendable, CaseIterable {
        case draft
        /// Somebody screened it; a second person has yet to confirm.
        case screening
        case notNeeded = "not-needed"
        /// The form is being written.
        case full
        case ownerCheck = "owner-check"
        case submitted
        case inQa = "in-qa"
        case returned
        case approved
        case decided
        case published
        case withheld
        case monitoring
        case reviewDue = "review-due"
        case reviewed
        case withdrawn
        case superseded
    }

    /// The edges of the state machine, by name.
    package enum Transition: String, Codable, Sendable, CaseIterable {
        case screen
        case confirmScreening = "confirm-screening"
        case refuseScreening = "refuse-screening"
        case rescreen
        case sendToOwner = "send-to-owner"
        case sendBack = "send-back"
        case submit
        case take
        case release
        case `return`
        case approve
        case recordDecision = "record-decision"
        case publish
        case withhold
        case startMonitoring = "start-monitoring"
        case reviewFallsDue = "review-falls-due"
        case recordReview = "record-review"
        case changeProposal = "change-proposal"
        case withdraw
        case supersede
    }
}
