package import Foundation

extension EvidenceAPI {
    /// An action was verified: the entry asks for new evidence and a fresh rating, until it is submitted again.
    package struct FreshEvidenceAsked: Codable, Sendable, Equatable {
        package let action: UUID
        /// What was done.
        package let activity: String
        package let since: Date

        package init(action: UUID, activity: String, since: Date) {
            self.action = action
            self.activity = activity
            self.since = since
        }
    }
}
