import ContractsActionPlan
import ContractsCore
import ServiceKit

extension AddMilestone {
    func handle(_ body: ActionPlanAPI.MilestoneContent, _ context: ServiceRequestContext) async throws -> Reply<ActionPlanAPI.Milestone> {
        let action: ActionID = try context.path("action")
        let caller = try await dependencies.caller(context)
        let content = try SoundMilestone(body)
        return try await dependencies.once(context) { transaction in
            let milestone = try await self(content, to: action, as: caller, in: transaction)
            return .created(milestone, at: "/v1/actions/\(action)/milestones/\(milestone.id)", etag: ETag(milestone.etag))
        }
    }
}
