import ContractsCore
import ContractsEvidence
import Postgres

extension GetSeries {
    /// What changed on a day: units that came to be counted or ceased to be, and units that reached the phase or fell behind it.
    struct Step: Sendable {
        let on: LocalDate
        let units: Int
        let reached: Int
    }

    /// By day.
    func steps(_ request: FigureRequest) async throws -> [Step] {
        try await dependencies.pool.rows(
            """
            WITH counted AS (
                SELECT unit.id, unit.valid_from, unit.valid_to FROM unit WHERE \(fragment: request.counted.everCounted)
            ), spell AS (
                SELECT change.unit_id, change.reached, change.on_date AS since,
                       lead(change.on_date) OVER (PARTITION BY change.unit_id ORDER BY change.number) AS until
                FROM reached_change AS change WHERE change.phase_id = \(request.phase.id)
            ), attained AS (
                SELECT greatest(spell.since, counted.valid_from) AS since, least(spell.until, counted.valid_to) AS until
                FROM spell JOIN counted ON counted.id = spell.unit_id WHERE spell.reached
            )
            SELECT on_date, sum(units)::bigint, sum(reached)::bigint FROM (
                SELECT valid_from AS on_date, 1 AS units, 0 AS reached FROM counted
                UNION ALL SELECT valid_to, -1, 0 FROM counted WHERE valid_to IS NOT NULL
                UNION ALL SELECT since, 0, 1 FROM attained WHERE until IS NULL OR until > since
                UNION ALL SELECT until, 0, -1 FROM attained WHERE until > since
            ) AS step
            GROUP BY on_date ORDER BY on_date
            """,
            into: Step.init)
    }
}

extension UnitsCounted {
    /// True of a row `unit` that is counted on some day.
    var everCounted: SQL {
        "unit.known AND unit.kind = ANY(\(rule.unitKinds)) AND \(fragment: units.condition(on: "unit.id"))"
    }
}
