package import ContractsCore

extension ActionPlanAPI {
    /// What waits for the caller in this service. Each list is oldest or most overdue first, at most 50; `counts` tells of all.
    package static let getWaiting = Endpoint<NoContent, Waiting>(.get, "/v1/waiting")

    /// The action-plan service's part of somebody's home page and of their queues.
    package struct Waiting: Codable, Sendable, Equatable {
        /// To complete, or to accept with a reason.
        package let proposed: [Action]
        /// Past their date, of one's own units or led by the caller.
        package let overdue: [Action]
        /// Done, and the caller may verify them.
        package let toVerify: [Action]
        /// Under way, in the caller's hands, and nothing heard for 14 days.
        package let updatesOwed: [Action]
        package let counts: WaitingCounts

        package init(proposed: [Action], overdue: [Action], toVerify: [Action], updatesOwed: [Action], counts: WaitingCounts) {
            self.proposed = proposed
            self.overdue = overdue
            self.toVerify = toVerify
            self.updatesOwed = updatesOwed
            self.counts = counts
        }
    }

    /// How many there are of each.
    package struct WaitingCounts: Codable, Sendable, Equatable {
        package let proposed: Int
        package let overdue: Int
        package let toVerify: Int
        package let updatesOwed: Int

        package init(proposed: Int, overdue: Int, toVerify: Int, updatesOwed: Int) {
            self.proposed = proposed
            self.overdue = overdue
            self.toVerify = toVerify
            self.updatesOwed = updatesOwed
        }
    }
}
