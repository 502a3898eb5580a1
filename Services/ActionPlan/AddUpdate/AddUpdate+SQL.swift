import ContractsActionPlan
import ContractsCore
import Postgres

extension AddUpdate {
    func insert(_ update: ActionPlanAPI.ActionUpdate, of action: ActionID, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO action_update (id, action_id, text, evidence, at, by, by_name, by_rank)
            VALUES (\(update.id), \(action), \(update.text), \(update.evidence), \(update.at), \(update.by.subject), \(update.by.name),
                    \(update.by.rank))
            """)
    }

    func columns(_ update: ActionPlanAPI.ActionUpdate) -> SQL {
        ", updates = updates + 1, last_update_at = \(update.at), heard_on = \(LocalDate(update.at))"
    }
}
