import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres

struct DueDateChangeRow: Sendable {
    let from: LocalDate
    let to: LocalDate
    let reason: String
    let at: Date
    let by: StoredPerson

    /// Newest first.
    static func all(of action: ActionID, in executor: some Executor) async throws -> [DueDateChangeRow] {
        try await executor.rows(
            "SELECT from_due, to_due, reason, at, ARRAY[by, by_name, by_rank] FROM due_date_change WHERE action_id = \(action) ORDER BY number DESC",
            into: DueDateChangeRow.init)
    }
}

extension ActionPlanAPI.DueDateChange {
    init(_ row: DueDateChangeRow) {
        self.init(from: row.from, to: row.to, reason: row.reason, at: row.at, by: .init(row.by))
    }
}
