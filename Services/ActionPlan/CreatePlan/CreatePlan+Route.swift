import ContractsActionPlan
import ContractsCore
import ServiceKit

extension CreatePlan {
    func handle(_ body: ActionPlanAPI.PlanContent, _ context: ServiceRequestContext) async throws -> Reply<ActionPlanAPI.Plan> {
        let caller = try await dependencies.caller(context)
        let plan = try SoundPlan(body)
        return try await dependencies.once(context) { transaction in
            let made = try await self(plan, as: caller, in: transaction)
            return .created(made, at: "/v1/plans/\(made.id)", etag: ETag(made.etag))
        }
    }
}
