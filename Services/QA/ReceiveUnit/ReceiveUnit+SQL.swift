import ContractsEvidence
import Foundation
import Postgres

extension ReceiveUnit {
    /// False where a later event was applied before.
    func save(_ unit: EvidenceAPI.UnitSummary, wave: String?, toldAt: Date, in transaction: Transaction) async throws -> Bool {
        try await transaction.execute(
            """
            INSERT INTO unit (id, code, name, kind, parent_id, valid_from, valid_to, wave, known, told_at)
            VALUES (\(unit.id), \(unit.code), \(unit.name), \(unit.kind), \(unit.parent), \(unit.validFrom), \(unit.validTo), \(wave), true, \(toldAt))
            ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name, kind = excluded.kind, parent_id = excluded.parent_id,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to, wave = excluded.wave, known = true, told_at = excluded.told_at
            WHERE unit.told_at IS NULL OR unit.told_at <= excluded.told_at
            """
        ) == 1
    }

    func save(_ lineage: [EvidenceAPI.Lineage], in transaction: Transaction) async throws {
        guard !lineage.isEmpty else { return }
        try await transaction.execute(
            """
            INSERT INTO unit_lineage (from_unit, to_unit, kind, on_date)
            SELECT * FROM unnest(\(lineage.map(\.from.id)), \(lineage.map(\.to.id)), \(lineage.map(\.kind)), \(lineage.map(\.on)))
            ON CONFLICT DO NOTHING
            """
        )
    }
}
