import ContractsCore
import Postgres

extension ListInherited {
    func rows(of unit: UnitID, after key: Key?, limit: Int) async throws -> [LinkRow] {
        var sql: SQL = """
            \(fragment: LinkRow.select)
            WHERE link.unit_id = \(unit) AND link.kind = 'inherited' AND (link.active OR link.lapse IS NOT NULL)
            """
        if let key {
            sql += """
                 AND (link.active, publication.until, link.indicator_id, link.item_id) > (\(key.counts), \(key.until), \(key.indicator), \(key.item))
                """
        }
        sql += " ORDER BY link.active, publication.until, link.indicator_id, link.item_id LIMIT \(limit)"
        return try await dependencies.pool.rows(sql, into: LinkRow.init)
    }
}
