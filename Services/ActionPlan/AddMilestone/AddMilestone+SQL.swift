import ContractsActionPlan
import ContractsCore
import Postgres

extension AddMilestone {
    func insert(
        _ content: SoundMilestone, as id: MilestoneID, of action: ActionID, by person: ActionPlanAPI.Person, in transaction: Transaction
    ) async throws {
        try await transaction.execute(
            """
            INSERT INTO milestone (id, action_id, title, due, changed_at, changed_by_name)
            VALUES (\(id), \(action), \(content.title), \(content.due), \(dependencies.now), \(person.name))
            """)
    }
}
