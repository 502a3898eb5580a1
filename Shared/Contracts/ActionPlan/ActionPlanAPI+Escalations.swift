package import ContractsCore
package import Foundation

extension ActionPlanAPI {
    /// Overdue actions that were escalated, newest first. Query: `unit`, `level`, `open=true` (still overdue), `cursor`, `limit` (1-200, default 50).
    package static let listEscalations = Endpoint<NoContent, Page<Escalation>>(.get, "/v1/escalations")

    /// To whom.
    package enum EscalationTarget: String, Codable, Sendable, CaseIterable {
        case commander
        case adviser
        case board
    }

    /// Once for each action, due date and level. Never changed.
    package struct Escalation: Codable, Sendable, Equatable {
        package let id: EscalationID
        package let action: ActionID
        package let number: Int
        /// What is done about what is missing.
        package let activity: String?
        /// Where the action stands now.
        package let state: ActionState
        package let unit: UnitID?
        package let unitCode: String?
        package let unitName: String?
        /// 1 commander, 2 adviser, 3 board.
        package let level: Int
        package let to: EscalationTarget
        /// The date that was missed.
        package let due: LocalDate
        package let daysOverdue: Int
        package let at: Date
        /// The action is still past this date.
        package let open: Bool

        package init(
            id: EscalationID, action: ActionID, number: Int, activity: String? = nil, state: ActionState, unit: UnitID? = nil, unitCode: String? = nil,
            unitName: String? = nil, level: Int,
            to: EscalationTarget, due: LocalDate, daysOverdue: Int, at: Date, open: Bool
        ) {
            self.id = id
            self.action = action
            self.number = number
            self.activity = activity
            self.state = state
            self.unit = unit
            self.unitCode = unitCode
            self.unitName = unitName
            self.level = level
            self.to = to
            self.due = due
            self.daysOverdue = daysOverdue
            self.at = at
            self.open = open
        }
    }
}
