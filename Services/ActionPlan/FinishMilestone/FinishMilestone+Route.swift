import ContractsActionPlan
import ContractsCore
import ServiceKit

extension FinishMilestone {
    func handle(_ body: ActionPlanAPI.MilestoneDone, _ context: ServiceRequestContext) async throws -> Reply<ActionPlanAPI.Milestone> {
        let (action, id): (ActionID, MilestoneID) = (try context.path("action"), try context.path("milestone"))
        let expected = try context.ifMatch
        let caller = try await dependencies.caller(context)
        let note = try note(body)
        return try await dependencies.once(context) { transaction in
            let milestone = try await self(note, for: id, of: action, from: expected, as: caller, in: transaction)
            return .ok(milestone, etag: ETag(milestone.etag))
        }
    }
}
