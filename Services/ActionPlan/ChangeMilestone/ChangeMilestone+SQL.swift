import ContractsActionPlan
import Postgres

extension ChangeMilestone {
    func update(_ content: SoundMilestone, for id: MilestoneID, by person: ActionPlanAPI.Person, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            UPDATE milestone SET title = \(content.title), due = \(content.due), revision = revision + 1, changed_at = \(dependencies.now),
                changed_by_name = \(person.name)
            WHERE id = \(id)
            """)
    }
}
