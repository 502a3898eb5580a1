import ContractsCore
import ContractsEvidence
import Postgres

extension ReportReliance {
    /// Entries that apply, whose only items are inherited, or whose only items were and have all lapsed.
    /// - Parameter readable: on `entry.unit_id`.
    func rows(in phase: PhaseID, on day: LocalDate, readable: SQL, after key: Key?, limit: Int) async throws -> [RelianceRow] {
        var sql: SQL = """
            SELECT unit.id, unit.name, indicator.id, indicator.code, indicator.strapline, indicator.position, entry.progress, entry.inherited, entry.lapsed
            FROM entry JOIN unit ON unit.id = entry.unit_id JOIN indicator ON indicator.id = entry.indicator_id
            LEFT JOIN applicability ON applicability.unit_id = entry.unit_id AND applicability.indicator_id = entry.indicator_id
            WHERE indicator.phase_id = \(phase) AND (entry.inherited > 0 OR entry.lapsed > 0) AND entry.items = entry.inherited
                AND coalesce(applicability.applies, true) AND (unit.valid_to IS NULL OR unit.valid_to > \(day)) AND \(fragment: readable)
            """
        if let key { sql += " AND (unit.name, unit.id, indicator.position) > (\(key.unitName), \(key.unit), \(key.position))" }
        sql += " ORDER BY unit.name, unit.id, indicator.position LIMIT \(limit)"
        return try await dependencies.pool.rows(sql, into: RelianceRow.init)
    }
}
