import ContractsActionPlan
import Postgres

extension GetBoard {
    struct Count {
        let state: ActionPlanAPI.ActionState
        let count: Int
    }

    func counts(_ condition: SQL) async throws -> [Count] {
        try await dependencies.pool.rows("SELECT action.state, count(*) FROM action WHERE \(fragment: condition) GROUP BY 1", into: Count.init)
    }

    /// The first of each state, by due date.
    func cards(_ condition: SQL, limit: Int) async throws -> [ActionRow] {
        try await dependencies.pool.rows(
            """
            \(fragment: ActionRow.select)
            WHERE action.id IN (
                SELECT ranked.id FROM (
                    SELECT action.id, row_number() OVER (PARTITION BY action.state ORDER BY \(fragment: ActionRow.dueOrder), action.id) AS place
                    FROM action WHERE \(fragment: condition)
                ) AS ranked WHERE ranked.place <= \(limit)
            )
            ORDER BY \(fragment: ActionRow.dueOrder), action.id
            """, into: ActionRow.init)
    }
}
