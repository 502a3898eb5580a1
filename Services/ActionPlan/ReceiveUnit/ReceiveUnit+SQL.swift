import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

extension ReceiveUnit {
    /// An older telling that comes late changes nothing. The kind of the unit's standing plan follows.
    func save(_ unit: EvidenceAPI.UnitSummary, code: String, name: String, toldAt time: Date, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO unit AS present (id, code, name, kind, parent_id, valid_from, valid_to, told_at)
            VALUES (\(unit.id), \(code), \(name), \(unit.kind.rawValue), \(unit.parent), \(unit.validFrom), \(unit.validTo), \(time))
            ON CONFLICT (id) DO UPDATE SET code = EXCLUDED.code, name = EXCLUDED.name, kind = EXCLUDED.kind, parent_id = EXCLUDED.parent_id,
                valid_from = EXCLUDED.valid_from, valid_to = EXCLUDED.valid_to, told_at = EXCLUDED.told_at
            WHERE present.told_at <= EXCLUDED.told_at
            """)
        try await transaction.execute(
            """
            UPDATE plan SET kind = CASE unit.kind WHEN 'business-group' THEN 'business-group' ELSE 'unit' END
            FROM unit WHERE unit.id = \(unit.id) AND plan.unit_id = unit.id AND plan.standing
                AND plan.kind <> CASE unit.kind WHEN 'business-group' THEN 'business-group' ELSE 'unit' END
            """)
    }

    func save(_ lineage: [EvidenceAPI.Lineage], in transaction: Transaction) async throws {
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
