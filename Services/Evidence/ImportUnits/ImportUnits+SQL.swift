import ContractsCore
import Postgres

extension UnitRow {
    /// Every unit that has not been closed, those with an end last: what takes a code over comes before what had it.
    static func open(on day: LocalDate, in executor: some Executor) async throws -> [UnitRow] {
        try await executor.rows(
            "SELECT \(fragment: columns) FROM unit WHERE unit.valid_to IS NULL OR unit.valid_to > \(day) ORDER BY unit.valid_to DESC NULLS FIRST, unit.id",
            into: UnitRow.init)
    }
}
