import ContractsCore
import Postgres

extension SummariseEffort {
    struct Group: Sendable {
        let role: String
        let activity: String
        let minutes: Int
        let minutesWithoutRate: Int
        /// Minutes times pence an hour.
        let penceMinutes: Int
    }

    func groups(of unit: UnitID, from: LocalDate?, to: LocalDate?) async throws -> [Group] {
        let after: SQL = if let from { " AND line.on_date >= \(from)" } else { "" }
        let before: SQL = if let to { " AND line.on_date <= \(to)" } else { "" }
        return try await dependencies.pool.rows(
            """
            SELECT line.role, line.activity, sum(line.minutes), coalesce(sum(line.minutes) FILTER (WHERE rate.pence IS NULL), 0),
                   coalesce(sum(line.minutes::bigint * rate.pence), 0)::bigint
            FROM log_line AS line LEFT JOIN LATERAL (
                SELECT effort_rate.pence_per_hour AS pence FROM effort_rate
                WHERE lower(effort_rate.role) = lower(line.role) AND effort_rate.from_date <= line.on_date ORDER BY effort_rate.from_date DESC LIMIT 1
            ) AS rate ON true
            WHERE line.unit_id = \(unit) AND line.kind = 'effort' AND line.state = 'open'\(fragment: after)\(fragment: before)
            GROUP BY line.role, line.activity ORDER BY line.role, line.activity
            """,
            into: Group.init
        )
    }
}
