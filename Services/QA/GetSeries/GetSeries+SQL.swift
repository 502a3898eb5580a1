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

    struct StepRow {
        let force: UnitID
        let step: Step

        init(force: UnitID, on: LocalDate, units: Int, reached: Int) {
            (self.force, self.step) = (force, Step(on: on, units: units, reached: reached))
        }
    }

    /// By day.
    func steps(_ request: FigureRequest) async throws -> [Step] {
        try await dependencies.sums.steps.over(request.counted, of: request.phase.id, in: dependencies.pool) { forces, transaction in
            let rows = try await transaction.rows(
                """
                WITH counted AS (
                    SELECT unit.id, \(fragment: ForcesAsked.id) AS force, unit.valid_from, unit.valid_to FROM unit\(fragment: ForcesAsked.join)
                    WHERE \(fragment: request.counted.everCounted) AND \(fragment: forces.condition)
                ), spell AS (
                    SELECT change.unit_id, change.reached, change.on_date AS since,
                           lead(change.on_date) OVER (PARTITION BY change.unit_id ORDER BY change.number) AS until
                    FROM reached_change AS change WHERE change.phase_id = \(request.phase.id)
                ), attained AS (
                    SELECT counted.force, greatest(spell.since, counted.valid_from) AS since, least(spell.until, counted.valid_to) AS until
                    FROM spell JOIN counted ON counted.id = spell.unit_id WHERE spell.reached
                )
                SELECT force, on_date, sum(units)::bigint, sum(reached)::bigint FROM (
                    SELECT force, valid_from AS on_date, 1 AS units, 0 AS reached FROM counted
                    UNION ALL SELECT force, valid_to, -1, 0 FROM counted WHERE valid_to IS NOT NULL
                    UNION ALL SELECT force, since, 0, 1 FROM attained WHERE until IS NULL OR until > since
                    UNION ALL SELECT force, until, 0, -1 FROM attained WHERE until > since
                ) AS step
                GROUP BY force, on_date
                """,
                into: StepRow.init)
            return Dictionary(grouping: rows, by: \.force).mapValues { $0.map(\.step) }
        }.whole
    }

    /// Day by day.
    @Sendable static func sum(_ steps: [[Step]]) -> [Step] {
        let days = Dictionary(steps.joined().map { ($0.on, $0) }) { Step(on: $0.on, units: $0.units + $1.units, reached: $0.reached + $1.reached) }
        return days.values.sorted { $0.on < $1.on }
    }
}

extension UnitsCounted {
    /// True of a row `unit` that is counted on some day.
    var everCounted: SQL {
        "unit.known AND unit.kind = ANY(\(rule.unitKinds)) AND \(fragment: units.condition(on: "unit.id"))"
    }
}
