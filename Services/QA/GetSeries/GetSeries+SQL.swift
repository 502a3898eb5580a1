import ContractsCore
import ContractsEvidence
import Postgres

extension GetSeries {
    /// What changed on a day: units that came to be counted or ceased to be, themselves or by the rule of the day, and units that reached the phase or fell behind it.
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

    /// By day. What a unit reached was written down by the rule of its day; which kinds count is told by the rules here.
    func steps(_ request: FigureRequest) async throws -> [Step] {
        try await dependencies.sums.steps.over(request.counted, of: request.phase.id, in: dependencies.pool) { forces, transaction in
            let rows = try await transaction.rows(
                """
                WITH counting AS (
                    SELECT kind, unnest(range_agg(daterange(since, until))) AS days FROM (\(fragment: RuleRow.spans)) AS rule, unnest(rule.unit_kinds) AS kind
                    WHERE since IS NULL OR until IS NULL OR since < until GROUP BY kind
                ), counted AS (
                    SELECT unit.id, \(fragment: ForcesAsked.id) AS force, greatest(unit.valid_from, lower(counting.days)) AS valid_from,
                           least(unit.valid_to, upper(counting.days)) AS valid_to
                    FROM unit\(fragment: ForcesAsked.join) JOIN counting ON counting.kind = unit.kind
                    WHERE unit.known AND \(fragment: request.counted.units.condition(on: "unit.id")) AND \(fragment: forces.condition)
                ), spell AS (
                    SELECT change.unit_id, change.reached, change.on_date AS since,
                           lead(change.on_date) OVER (PARTITION BY change.unit_id ORDER BY change.number) AS until
                    FROM reached_change AS change WHERE change.phase_id = \(request.phase.id)
                ), attained AS (
                    SELECT counted.force, greatest(spell.since, counted.valid_from) AS since, least(spell.until, counted.valid_to) AS until
                    FROM spell JOIN counted ON counted.id = spell.unit_id WHERE spell.reached
                )
                SELECT force, on_date, sum(units)::bigint, sum(reached)::bigint FROM (
                    SELECT force, valid_from AS on_date, 1 AS units, 0 AS reached FROM counted WHERE valid_to IS NULL OR valid_to > valid_from
                    UNION ALL SELECT force, valid_to, -1, 0 FROM counted WHERE valid_to > valid_from
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
