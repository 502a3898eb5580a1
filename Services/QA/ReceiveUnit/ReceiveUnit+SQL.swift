import ContractsCore
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
                valid_from = excluded.valid_from, valid_to = excluded.valid_to, wave = excluded.wave, known = true, told_at = excluded.told_at,
                told_xid = pg_current_xact_id()
            WHERE unit.told_at IS NULL OR unit.told_at <= excluded.told_at
            """
        ) == 1
    }

    /// Changes of the tree follow one another: parents and children may be told at the same moment.
    func lockTree(in transaction: Transaction) async throws {
        try await transaction.execute("SELECT pg_advisory_xact_lock(hashtext('unit tree ' || current_schema()))")
    }

    /// Works out anew what is above the unit and those below it.
    func place(_ unit: UnitID, in transaction: Transaction) async throws {
        let below: SQL = """
            below AS (SELECT \(unit)::uuid AS id UNION SELECT unit.id FROM unit JOIN below ON unit.parent_id = below.id)
            """
        try await transaction.execute("WITH RECURSIVE \(fragment: below) DELETE FROM unit_above WHERE unit_id IN (SELECT id FROM below)")
        try await transaction.execute(
            """
            WITH RECURSIVE \(fragment: below), chain AS (
                SELECT below.id AS unit_id, below.id AS above_id FROM below
                UNION SELECT chain.unit_id, unit.parent_id FROM chain JOIN unit ON unit.id = chain.above_id WHERE unit.parent_id IS NOT NULL
            )
            INSERT INTO unit_above (above_id, unit_id) SELECT above_id, unit_id FROM chain
            """
        )
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
