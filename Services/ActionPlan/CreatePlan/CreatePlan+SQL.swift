import ContractsActionPlan
import ContractsCore
import Postgres

extension CreatePlan {
    func insert(_ plan: SoundPlan, as id: PlanID, by person: ActionPlanAPI.Person, in transaction: Transaction) async throws {
        let now = dependencies.now
        try await transaction.execute(
            """
            INSERT INTO plan (id, kind, unit_id, association, title, summary, lead_subject, lead_name, lead_rank, from_on, to_on, closed, created_at, changed_at,
                changed_by, changed_by_name, changed_by_rank)
            VALUES (\(id), \(plan.kind), \(plan.unit), \(plan.association), \(plan.title), \(plan.summary), \(plan.lead?.subject), \(plan.lead?.name),
                \(plan.lead?.rank), \(plan.from), \(plan.to), \(plan.closed), \(now), \(now), \(person.subject), \(person.name), \(person.rank))
            """)
    }
}
