import ContractsActionPlan
import Postgres

extension FinishMilestone {
    func update(_ id: MilestoneID, note: String?, by person: ActionPlanAPI.Person, in transaction: Transaction) async throws {
        let now = dependencies.now
        try await transaction.execute(
            """
            UPDATE milestone SET done_at = \(now), done_by = \(person.subject), done_by_name = \(person.name), done_by_rank = \(person.rank),
                note = \(note), revision = revision + 1, changed_at = \(now), changed_by_name = \(person.name)
            WHERE id = \(id)
            """)
    }
}
