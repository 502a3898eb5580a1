import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres

/// An escalation with what it is about. Open while its action is still past the date that was missed.
struct EscalationRow: Sendable {
    let id: EscalationID
    let action: ActionID
    let number: Int
    let activity: String?
    let unit: UnitID?
    let unitCode: String?
    let unitName: String?
    let level: Int
    let target: ActionPlanAPI.EscalationTarget
    let due: LocalDate
    let daysOverdue: Int
    let at: Date
    let state: ActionPlanAPI.ActionState
    let actionDue: LocalDate?

    static let select: SQL = """
        SELECT escalation.id, escalation.action_id, action.number, action.activity, action.unit_id, unit.code, unit.name, escalation.level, escalation.target, escalation.due,
            escalation.days_overdue, escalation.at, action.state, action.due
        FROM escalation JOIN action ON action.id = escalation.action_id LEFT JOIN unit ON unit.id = action.unit_id
        """

    /// Newest first.
    static func all(of action: ActionID, in executor: some Executor) async throws -> [EscalationRow] {
        try await executor.rows("\(fragment: select) WHERE escalation.action_id = \(action) ORDER BY escalation.id DESC", into: EscalationRow.init)
    }
}

extension ActionPlanAPI.Escalation {
    init(_ row: EscalationRow) {
        let open = (row.state == .agreed || row.state == .inProgress) && row.actionDue == row.due
        self.init(
            id: row.id, action: row.action, number: row.number, activity: row.activity, state: row.state, unit: row.unit, unitCode: row.unitCode,
            unitName: row.unitName, level: row.level,
            to: row.target, due: row.due, daysOverdue: row.daysOverdue, at: row.at, open: open)
    }
}
