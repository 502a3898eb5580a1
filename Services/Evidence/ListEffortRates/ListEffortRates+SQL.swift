import ContractsEvidence
import Postgres

extension ListEffortRates {
    /// The latest of each role first.
    func rates() async throws -> [EvidenceAPI.EffortRate] {
        try await dependencies.pool.rows(
            "SELECT role, pence_per_hour, from_date FROM effort_rate ORDER BY lower(role), from_date DESC",
            into: EvidenceAPI.EffortRate.init(role:pencePerHour:from:))
    }
}
