import ContractsActionPlan
import ContractsCore
import Postgres

extension ImportDemonstration {
    /// Its templates have fixed ids.
    func isThere(_ file: DemonstrationFile, in transaction: Transaction) async throws -> Bool {
        try await transaction.value("SELECT EXISTS (SELECT FROM action_template WHERE id = ANY(\(file.templates.map(\.id))))") ?? false
    }

    func unit(_ code: String, in transaction: Transaction) async throws -> UnitID? {
        try await transaction.value("SELECT id FROM unit WHERE code = \(code) AND valid_to IS NULL ORDER BY told_at DESC LIMIT 1")
    }
}
