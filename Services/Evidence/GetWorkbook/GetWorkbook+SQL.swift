import ContractsCore
import Postgres

extension GetWorkbook {
    /// The target date of the unit's wave.
    func due(wave: String?) async throws -> LocalDate? {
        guard let wave else { return nil }
        return try await dependencies.pool.row("SELECT target_on FROM wave WHERE code = \(wave)") { (day: LocalDate?) in day } ?? nil
    }
}
