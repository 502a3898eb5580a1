import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

extension ChangePlan {
    func handle(_ body: ActionPlanAPI.PlanContent, _ context: ServiceRequestContext) async throws -> Reply<ActionPlanAPI.Plan> {
        let (id, expected): (PlanID, ETag) = (try context.path("plan"), try context.ifMatch)
        let caller = try await dependencies.caller(context)
        let plan = try SoundPlan(body)
        return try await dependencies.pool.transaction { transaction in
            let changed = try await self(plan, for: id, from: expected, as: caller, in: transaction)
            return .ok(changed, etag: ETag(changed.etag))
        }
    }
}
