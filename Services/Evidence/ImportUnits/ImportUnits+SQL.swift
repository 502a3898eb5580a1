import Postgres

extension UnitRow {
    /// Every unit that has not been closed.
    static func open(in executor: some Executor) async throws -> [UnitRow] {
        try await executor.rows("SELECT \(fragment: columns) FROM unit WHERE unit.valid_to IS NULL", into: UnitRow.init)
    }
}
