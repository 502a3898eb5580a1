import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

extension ListEvidence {
    func rows(_ filter: Filter, in unit: UnitID, after key: Key?, limit: Int) async throws -> [EvidenceRow] {
        var sql: SQL = "\(fragment: EvidenceRow.select) WHERE item.unit_id = \(unit)"
        sql += filter.withdrawn ? " AND item.withdrawn_at IS NOT NULL" : " AND item.withdrawn_at IS NULL"
        if let indicator = filter.indicator {
            sql += """
                 AND item.id IN (SELECT citation.item_id FROM evidence_citation AS citation WHERE citation.unit_id = \(unit) AND citation.indicator_id = \(indicator))
                 AND \(indicator) = ANY(revision.indicators)
                """
        }
        if let key { sql += " AND (item.changed_at, item.id) < (\(key.changed.date), \(key.id))" }
        sql += " ORDER BY item.changed_at DESC, item.id DESC LIMIT \(limit)"
        return try await dependencies.pool.rows(sql, into: EvidenceRow.init)
    }
}
