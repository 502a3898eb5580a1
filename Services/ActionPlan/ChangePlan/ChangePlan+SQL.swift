import ContractsActionPlan
import ContractsCore
import Postgres

extension ChangePlan {
    func update(_ plan: SoundPlan, for id: PlanID, by person: ActionPlanAPI.Person, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            UPDATE plan SET association = \(plan.association), title = \(plan.title), summary = \(plan.summary), lead_subject = \(plan.lead?.subject),
                lead_name = \(plan.lead?.name), lead_rank = \(plan.lead?.rank), from_on = \(plan.from), to_on = \(plan.to), closed = \(plan.closed),
                revision = revision + 1, changed_at = \(dependencies.now), changed_by = \(person.subject), changed_by_name = \(person.name),
                changed_by_rank = \(person.rank)
            WHERE id = \(id)
            """)
    }
}
