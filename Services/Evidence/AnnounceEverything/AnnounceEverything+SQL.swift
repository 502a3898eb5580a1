import ContractsCore
import ContractsEvidence
import Postgres

extension AnnounceEverything {
    /// Closed ones too: their history is known by them.
    func units(in transaction: Transaction) async throws -> [UnitID] {
        try await transaction.values("SELECT id FROM unit ORDER BY id")
    }

    func published(in transaction: Transaction) async throws -> [StandardVersionID] {
        try await transaction.values("SELECT id FROM standard_version WHERE state = 'published' ORDER BY published_at, id")
    }

    /// What is in force wherever it was ever decided.
    func decisions(in transaction: Transaction) async throws -> [EvidenceEvents.ApplicabilityDecided] {
        try await transaction.rows(
            """
            SELECT applicability.unit_id, applicability.indicator_id, applicability.applies, decided.at
            FROM applicability JOIN LATERAL (
                SELECT max(step.at) AS at FROM applicability_step AS step
                WHERE step.unit_id = applicability.unit_id AND step.indicator_id = applicability.indicator_id AND step.kind = 'applicability-decided'
            ) AS decided ON decided.at IS NOT NULL
            ORDER BY applicability.unit_id, applicability.indicator_id
            """,
            into: EvidenceEvents.ApplicabilityDecided.init(unit:indicator:applies:decidedAt:)
        )
    }
}
