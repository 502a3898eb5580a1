import ContractsCore
import ContractsEvidence
import ContractsQA
import Postgres

extension GetDisagreement {
    /// Units with both ratings of something, from their counters: of each force those that differ most.
    func units(_ request: FigureRequest) async throws -> [QAAPI.UnitDisagreement] {
        try await dependencies.sums.disagreeingUnits.over(request.counted, of: request.phase.id, in: dependencies.pool) { forces, transaction in
            let rows = try await transaction.rows(
                """
                SELECT * FROM (
                    SELECT \(fragment: ForcesAsked.id) AS force, \(fragment: QAAPI.UnitName.columns),
                           counted.pair_11 + counted.pair_22 + counted.pair_33 + counted.pair_44 AS agreed,
                           counted.pair_21 + counted.pair_31 + counted.pair_32 + counted.pair_41 + counted.pair_42 + counted.pair_43 AS local_higher,
                           counted.pair_12 + counted.pair_13 + counted.pair_14 + counted.pair_23 + counted.pair_24 + counted.pair_34 AS corporate_higher
                    FROM unit\(fragment: ForcesAsked.join)\(fragment: request.counted.join(request.phase.id))
                    WHERE counted.unit_id IS NOT NULL AND \(fragment: request.counted.condition) AND \(fragment: forces.condition)
                ) AS compared
                WHERE agreed + local_higher + corporate_higher > 0
                """,
                into: UnitRow.init)
            return Dictionary(grouping: rows, by: \.force).mapValues { rows in GetDisagreement.most([rows.map(QAAPI.UnitDisagreement.init)]) }
        }.whole
    }

    /// Every indicator of the phase with both ratings somewhere.
    func indicators(_ request: FigureRequest) async throws -> [IndicatorRow] {
        try await dependencies.sums.disagreeingIndicators.over(request.counted, of: request.phase.id, in: dependencies.pool) { forces, transaction in
            let rows = try await transaction.rows(
                """
                SELECT counted.force, indicator.position, \(fragment: QAAPI.IndicatorName.columns), counted.compared, counted.local_higher, counted.corporate_higher
                FROM (
                    SELECT \(fragment: ForcesAsked.id) AS force, entry.indicator_id, count(*) AS compared,
                           count(*) FILTER (WHERE entry.local_step > entry.corporate_step) AS local_higher,
                           count(*) FILTER (WHERE entry.local_step < entry.corporate_step) AS corporate_higher
                    FROM unit\(fragment: ForcesAsked.join) JOIN entry ON entry.unit_id = unit.id
                    WHERE entry.phase_id = \(request.phase.id) AND entry.applies AND entry.local_submission = entry.corporate_submission
                        AND \(fragment: request.counted.condition) AND \(fragment: forces.condition)
                    GROUP BY 1, 2
                ) AS counted JOIN indicator ON indicator.id = counted.indicator_id
                """,
                into: IndicatorRow.init)
            return Dictionary(grouping: rows, by: \.force)
        }.whole
    }
}
