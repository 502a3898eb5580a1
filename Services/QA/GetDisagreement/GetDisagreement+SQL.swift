import ContractsCore
import ContractsEvidence
import ContractsQA
import Postgres

extension GetDisagreement {
    struct UnitRow: Sendable {
        let id: UnitID
        let code: String
        let name: String
        let known: Bool
        let agreed: Int
        let localHigher: Int
        let corporateHigher: Int
    }

    /// Units with both ratings of something, from their counters.
    func units(_ request: FigureRequest) async throws -> [QAAPI.UnitDisagreement] {
        try await dependencies.pool.rows(
            """
            SELECT * FROM (
                SELECT \(fragment: QAAPI.UnitName.columns),
                       counted.pair_11 + counted.pair_22 + counted.pair_33 + counted.pair_44 AS agreed,
                       counted.pair_21 + counted.pair_31 + counted.pair_32 + counted.pair_41 + counted.pair_42 + counted.pair_43 AS local_higher,
                       counted.pair_12 + counted.pair_13 + counted.pair_14 + counted.pair_23 + counted.pair_24 + counted.pair_34 AS corporate_higher
                FROM unit\(fragment: request.counted.join(request.phase.id)) WHERE counted.unit_id IS NOT NULL AND \(fragment: request.counted.condition)
            ) AS compared
            WHERE agreed + local_higher + corporate_higher > 0
            ORDER BY local_higher + corporate_higher DESC, name, id LIMIT \(GetDisagreement.limit)
            """,
            into: UnitRow.init
        ).map { row in
            QAAPI.UnitDisagreement(
                unit: QAAPI.UnitName(id: row.id, code: row.code, name: row.name, known: row.known),
                compared: row.agreed + row.localHigher + row.corporateHigher,
                localHigher: row.localHigher, corporateHigher: row.corporateHigher)
        }
    }

    struct IndicatorRow: Sendable {
        let id: IndicatorID
        let code: String
        let strapline: String
        let wording: String
        let compared: Int
        let localHigher: Int
        let corporateHigher: Int
    }

    /// Every indicator of the phase with both ratings somewhere.
    func indicators(_ request: FigureRequest) async throws -> [QAAPI.IndicatorDisagreement] {
        try await dependencies.pool.rows(
            """
            SELECT \(fragment: QAAPI.IndicatorName.columns), count(*), count(*) FILTER (WHERE entry.local_step > entry.corporate_step),
                   count(*) FILTER (WHERE entry.local_step < entry.corporate_step)
            FROM entry JOIN indicator ON indicator.id = entry.indicator_id JOIN unit ON unit.id = entry.unit_id
            WHERE entry.phase_id = \(request.phase.id) AND entry.applies AND entry.local_submission = entry.corporate_submission
                AND \(fragment: request.counted.condition)
            GROUP BY indicator.id ORDER BY count(*) FILTER (WHERE entry.local_step <> entry.corporate_step) DESC, indicator.position, indicator.id
            """,
            into: IndicatorRow.init
        ).map { row in
            QAAPI.IndicatorDisagreement(
                indicator: QAAPI.IndicatorName(id: row.id, code: row.code, strapline: row.strapline, wording: row.wording), compared: row.compared,
                localHigher: row.localHigher, corporateHigher: row.corporateHigher)
        }
    }
}
