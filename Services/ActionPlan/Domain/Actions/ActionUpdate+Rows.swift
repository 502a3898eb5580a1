import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

extension ActionPlanAPI.ActionUpdate {
    struct Row {
        let id: ActionUpdateID
        let text: String
        let evidence: [EvidenceID]
        let at: Date
        let by: StoredPerson
    }

    init(_ row: Row) {
        self.init(id: row.id, text: row.text, evidence: row.evidence, at: row.at, by: .init(row.by))
    }

    /// Newest first.
    static func rows(of action: ActionID, before: ActionUpdateID?, limit: Int, in executor: some Executor) async throws -> [Row] {
        let after: SQL = before.map { "AND id < \($0)" } ?? ""
        return try await executor.rows(
            """
            SELECT id, text, evidence, at, ARRAY[by, by_name, by_rank] FROM action_update
            WHERE action_id = \(action) \(fragment: after) ORDER BY id DESC LIMIT \(limit)
            """, into: Row.init)
    }
}
