import ContractsEvidence
import Postgres

extension LogLineRow {
    /// A log in the order of its list: risks by score, the others the latest day first.
    static func list(
        _ place: LogPlace, state: EvidenceAPI.LogState? = nil, after key: (sort: Int, id: LogLineID)? = nil, limit: Int, in executor: some Executor
    ) async throws -> [LogLineRow] {
        let only: SQL = if let state { " AND line.state = \(state)" } else { "" }
        let later: SQL = if let key { " AND (line.sort, line.id) < (\(key.sort), \(key.id))" } else { "" }
        return try await executor.rows(
            """
            \(fragment: select) WHERE line.unit_id = \(place.unit) AND line.kind = \(place.kind)\(fragment: only)\(fragment: later)
            ORDER BY line.sort DESC, line.id DESC LIMIT \(limit)
            """,
            into: LogLineRow.init
        )
    }
}
