import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

extension ListDrafts {
    func rows(in unit: UnitID, of writer: String, after key: Key?, limit: Int) async throws -> [EvidenceDraftRow] {
        var sql: SQL = "\(fragment: EvidenceDraftRow.select) WHERE draft.writer = \(writer) AND draft.unit_id = \(unit)"
        if let key { sql += " AND (draft.saved_at, draft.id) < (\(key.saved.date), \(key.id))" }
        sql += " ORDER BY draft.saved_at DESC, draft.id DESC LIMIT \(limit)"
        return try await dependencies.pool.rows(sql, into: EvidenceDraftRow.init)
    }
}
