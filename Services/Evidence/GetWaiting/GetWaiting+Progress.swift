import ContractsCore
import ContractsEvidence
import Postgres

extension GetWaiting {
    /// Indicators of one unit that stand alike, counted.
    struct GroupRow: Sendable {
        let unit: UnitID
        let progress: EntryProgress?
        let hasItems: Bool
        let changedSince: Bool
        let applies: Bool
        let count: Int

        var facts: EntryFacts {
            EntryFacts(progress: progress ?? .open, applies: applies, items: hasItems ? 1 : 0, changedSince: changedSince)
        }
    }

    func groups(of units: [UnitID], in phase: PhaseID) async throws -> [GroupRow] {
        try await dependencies.pool.rows(
            """
            SELECT unit.id, entry.progress, coalesce(entry.items, 0) > 0, entry.changed_since IS NOT NULL, coalesce(applicability.applies, true), count(*)
            FROM unnest(\(units)) AS unit (id) CROSS JOIN indicator
            LEFT JOIN entry ON entry.unit_id = unit.id AND entry.indicator_id = indicator.id
            LEFT JOIN applicability ON applicability.unit_id = unit.id AND applicability.indicator_id = indicator.id
            WHERE indicator.phase_id = \(phase)
            GROUP BY 1, 2, 3, 4, 5
            """,
            into: GroupRow.init
        )
    }
}
