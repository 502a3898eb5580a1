import ContractsEvidence
import Foundation
import Postgres

extension PutEffortRate {
    /// One at a time: two that were made from the same rates are not both set.
    func holdOffWriters(in transaction: Transaction) async throws {
        try await transaction.execute("SELECT pg_advisory_xact_lock(hashtext('effort rates ' || current_schema()))")
    }

    func standing(_ rate: EvidenceAPI.EffortRate, in transaction: Transaction) async throws -> EvidenceAPI.EffortRate? {
        try await transaction.row(
            "SELECT role, pence_per_hour, from_date FROM effort_rate WHERE lower(role) = lower(\(rate.role)) AND from_date = \(rate.from)",
            into: EvidenceAPI.EffortRate.init(role:pencePerHour:from:))
    }

    func save(_ rate: EvidenceAPI.EffortRate, by name: String, at now: Date, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO effort_rate AS standing (role, from_date, pence_per_hour, changed_at, changed_by)
            VALUES (\(rate.role), \(rate.from), \(rate.pencePerHour), \(now), \(name))
            ON CONFLICT (lower(role), from_date) DO UPDATE SET role = excluded.role, pence_per_hour = excluded.pence_per_hour,
                revision = standing.revision + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """)
    }
}
