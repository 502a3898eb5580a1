import ContractsCore
import Foundation
import Postgres

extension ReceiveUnit {
    /// An older telling that comes late changes nothing.
    func save(_ unit: UnitTold.Unit, code: String, name: String, toldAt time: Date, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO unit AS present (id, code, name, kind, parent_id, valid_from, valid_to, told_at)
            VALUES (\(unit.id), \(code), \(name), \(unit.kind), \(unit.parent), \(unit.validFrom), \(unit.validTo), \(time))
            ON CONFLICT (id) DO UPDATE SET code = EXCLUDED.code, name = EXCLUDED.name, kind = EXCLUDED.kind, parent_id = EXCLUDED.parent_id,
                valid_from = EXCLUDED.valid_from, valid_to = EXCLUDED.valid_to, told_at = EXCLUDED.told_at
            WHERE present.told_at <= EXCLUDED.told_at
            """)
    }

    func save(_ lineage: [UnitTold.Step], in transaction: Transaction) async throws {
        guard !lineage.isEmpty else { return }
        try await transaction.execute(
            """
            INSERT INTO unit_lineage AS present (from_unit, to_unit, on_date) SELECT DISTINCT ON (earlier, later) *
            FROM unnest(\(lineage.map(\.from.id)), \(lineage.map(\.to.id)), \(lineage.map(\.on))) AS step (earlier, later, on_date)
            WHERE step.earlier <> step.later ORDER BY earlier, later, on_date
            ON CONFLICT (from_unit, to_unit) DO UPDATE SET on_date = EXCLUDED.on_date WHERE present.on_date <> EXCLUDED.on_date
            """)
    }
}
