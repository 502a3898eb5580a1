import ContractsCore
import ContractsEvidence
import ContractsQA
import Postgres

extension Figures {
    /// The sums over the units, as they stand at this moment or as they stood on a day.
    static func over(_ counted: UnitsCounted, of phase: PhaseID, _ dependencies: Dependencies) async throws -> Figures {
        guard counted.asAt == nil else { return try await sum(counted, of: phase, in: dependencies.pool).figures }
        let key = FiguresCache.Key(
            phase: phase, readable: counted.units.readable, under: counted.units.under?.id, units: counted.units.units, kinds: counted.rule.unitKinds,
            on: counted.on)
        if let kept = dependencies.figures.find(key), try await holds(kept, of: phase, in: dependencies.pool) { return kept.figures }
        let summed = try await sum(counted, of: phase, in: dependencies.pool)
        dependencies.figures.keep(summed, for: key)
        return summed.figures
    }

    /// Whether nothing under the figures was changed by a transaction that their snapshot may not have seen.
    private static func holds(_ kept: FiguresCache.Kept, of phase: PhaseID, in executor: some Executor) async throws -> Bool {
        try await executor.value(
            """
            SELECT NOT EXISTS (SELECT FROM unit_phase WHERE phase_id = \(phase) AND changed_xid >= \(kept.horizon)::text::xid8)
                AND NOT EXISTS (SELECT FROM unit WHERE told_xid >= \(kept.horizon)::text::xid8)
            """
        ) ?? false
    }

    private static func sum(_ counted: UnitsCounted, of phase: PhaseID, in executor: some Executor) async throws -> FiguresCache.Kept {
        let summed = try await executor.row(
            """
            SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint, \(fragment: sums) FROM unit\(fragment: counted.join(phase))
            WHERE \(fragment: counted.condition)
            """,
            into: FiguresCache.Kept.init(horizon:units:reached:interimReached:unitsWaiting:inapplicable:states:local:corporate:localOnly:pairs:gaps:))
        guard let summed else { throw PostgresMisuse.moreThanOneRow }
        return summed
    }
}

extension FiguresCache.Kept {
    fileprivate init(
        horizon: Int64, units: Int, reached: Int, interimReached: Int, unitsWaiting: Int, inapplicable: Int, states: [Int], local: [Int], corporate: [Int],
        localOnly: [Int], pairs: [Int], gaps: [Int]
    ) {
        self.init(
            figures: Figures(
                units: units, reached: reached, interimReached: interimReached, unitsWaiting: unitsWaiting, inapplicable: inapplicable, states: states,
                local: local, corporate: corporate, localOnly: localOnly, pairs: pairs, gaps: gaps),
            horizon: horizon)
    }
}
