import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres

/// One step of an action's trail, to be written.
struct ActionStep: Sendable {
    let kind: ActionPlanAPI.TrailKind
    var detail: String?
    var escalatedTo: ActionPlanAPI.EscalationTarget?
    var daysOverdue: Int?
    let at: Date
    let by: ActionPlanAPI.Person

    /// With who leads the action now, after what the step did. The next number is the action's own count, which its row lock guards.
    func save(to action: ActionID, number: Int, state: ActionPlanAPI.ActionState?, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO action_step (action_id, number, at, by, by_name, by_rank, kind, detail, state, escalated_to, days_overdue, lead_subject, lead_name)
            SELECT action.id, \(number), \(at), \(by.subject), \(by.name), \(by.rank), \(kind), \(detail), \(state), \(escalatedTo), \(daysOverdue),
                action.lead_subject, action.lead_name
            FROM action WHERE action.id = \(action)
            """)
    }
}

extension ActionPlanAPI.TrailStep {
    struct Row {
        let number: Int
        let at: Date
        let by: StoredPerson
        let kind: ActionPlanAPI.TrailKind
        let detail: String?
        let state: ActionPlanAPI.ActionState?
        let escalatedTo: ActionPlanAPI.EscalationTarget?
        let daysOverdue: Int?
    }

    init(_ row: Row) {
        self.init(
            number: row.number, at: row.at, by: .init(row.by), kind: row.kind, detail: row.detail, state: row.state, escalatedTo: row.escalatedTo,
            daysOverdue: row.daysOverdue)
    }

    /// Newest first.
    /// - Parameter before: a step's number.
    static func rows(of action: ActionID, before: Int?, limit: Int, in executor: some Executor) async throws -> [Row] {
        try await executor.rows(
            """
            SELECT number, at, ARRAY[by, by_name, by_rank], kind, detail, state, escalated_to, days_overdue FROM action_step
            WHERE action_id = \(action) AND number < \(before ?? Int(Int32.max)) ORDER BY number DESC LIMIT \(limit)
            """, into: Row.init)
    }
}
