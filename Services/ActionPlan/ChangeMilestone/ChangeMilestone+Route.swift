import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

extension ChangeMilestone {
    func handle(_ body: ActionPlanAPI.MilestoneContent, _ context: ServiceRequestContext) async throws -> Reply<ActionPlanAPI.Milestone> {
        let (action, id): (ActionID, MilestoneID) = (try context.path("action"), try context.path("milestone"))
        let expected = try context.ifMatch
        let caller = try await dependencies.caller(context)
        let content = try SoundMilestone(body)
        return try await dependencies.pool.transaction { transaction in
            let milestone = try await self(content, for: id, of: action, from: expected, as: caller, in: transaction)
            return .ok(milestone, etag: ETag(milestone.etag))
        }
    }
}
