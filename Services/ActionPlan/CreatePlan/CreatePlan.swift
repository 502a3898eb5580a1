import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

/// A new plan beside the unit's standing one, or a corporate or association's plan (A1).
struct CreatePlan: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ plan: SoundPlan, as caller: Caller, in transaction: Transaction) async throws -> ActionPlanAPI.Plan {
        try caller.access.requirePlanning(in: plan.unit)
        let id = PlanID.new(at: dependencies.now)
        try await insert(plan, as: id, by: caller.person, in: transaction)
        guard let row = try await PlanRow.find(id, in: transaction) else { throw AccessRefusal.notFound }
        let made = ActionPlanAPI.Plan(row, counts: .none)
        try await dependencies.journal.record(
            "plan.created", subject: "plan/\(id)", before: nil as ActionPlanAPI.Plan?, after: made, by: caller.actor, in: transaction)
        return made
    }
}
