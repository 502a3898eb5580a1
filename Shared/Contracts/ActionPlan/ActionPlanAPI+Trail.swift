package import ContractsCore
package import Foundation

extension ActionPlanAPI {
    /// Everything that happened to an action, newest first. Query: `cursor`, `limit` (1-200, default 50).
    package static let listTrail = Endpoint<NoContent, Page<TrailStep>>(.get, "/v1/actions/{action}/trail")

    /// What happened.
    package enum TrailKind: String, Codable, Sendable, CaseIterable {
        case proposed
        case created
        case completed
        case accepted
        case started
        case changed
        case dueDateChanged = "due-date-changed"
        case milestoneAdded = "milestone-added"
        case milestoneChanged = "milestone-changed"
        case milestoneDone = "milestone-done"
        case updated
        case done
        case verified
        case sentBack = "sent-back"
        case cancelled
        case reopened
        case escalated
    }

    /// One step of an action's story. Never changed.
    package struct TrailStep: Codable, Sendable, Equatable {
        /// Counted from 1 within the action.
        package let number: Int
        package let at: Date
        package let by: Person
        package let kind: TrailKind
        /// A reason, a text, a title.
        package let detail: String?
        /// What the action became, where it changed.
        package let state: ActionState?
        /// Of an escalation: whom it went to.
        package let escalatedTo: EscalationTarget?
        /// Of an escalation: how late the action was.
        package let daysOverdue: Int?

        package init(
            number: Int, at: Date, by: Person, kind: TrailKind, detail: String? = nil, state: ActionState? = nil, escalatedTo: EscalationTarget? = nil,
            daysOverdue: Int? = nil
        ) {
            self.number = number
            self.at = at
            self.by = by
            self.kind = kind
            self.detail = detail
            self.state = state
            self.escalatedTo = escalatedTo
            self.daysOverdue = daysOverdue
        }
    }
}
