import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

extension ReceiveApplicability {
    func phase(of indicator: IndicatorID, in transaction: Transaction) async throws -> PhaseID? {
        try await transaction.value("SELECT phase_id FROM indicator WHERE id = \(indicator)")
    }

    /// The entry, then its gap, before the counters.
    func lockGap(of decided: EvidenceEvents.ApplicabilityDecided, in transaction: Transaction) async throws -> StandingGap? {
        try await transaction.execute("SELECT FROM entry WHERE unit_id = \(decided.unit) AND indicator_id = \(decided.indicator) FOR UPDATE")
        return try await StandingGap.lock(decided.unit, decided.indicator, in: transaction)
    }

    func remember(_ decided: EvidenceEvents.ApplicabilityDecided, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO applicability_change (unit_id, indicator_id, applies, decided_at)
            VALUES (\(decided.unit), \(decided.indicator), \(decided.applies), \(decided.decidedAt))
            """
        )
        try await transaction.execute(
            """
            INSERT INTO unit (id, code, name, known) VALUES (\(decided.unit), \(UnitRow.code(of: decided.unit)), \(UnitRow.unheardName), false)
            ON CONFLICT DO NOTHING
            """
        )
    }

    /// False where a later decision was applied before.
    func save(_ decided: EvidenceEvents.ApplicabilityDecided, phase: PhaseID, at now: Date, in transaction: Transaction) async throws -> Bool {
        try await transaction.execute(
            """
            INSERT INTO entry (unit_id, indicator_id, phase_id, applies, applicability_at, changed_at, changed_by)
            VALUES (\(decided.unit), \(decided.indicator), \(phase), \(decided.applies), \(decided.decidedAt), \(now), \(EvidenceAPI.service))
            ON CONFLICT (unit_id, indicator_id) DO UPDATE SET applies = excluded.applies, applicability_at = excluded.applicability_at,
                revision = entry.revision + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by
            WHERE entry.applicability_at IS NULL OR entry.applicability_at < excluded.applicability_at
            """
        ) == 1
    }
}
