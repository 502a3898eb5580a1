import ContractsActionPlan
import ContractsCore
import ServiceKit

extension AddUpdate {
    func handle(_ body: ActionPlanAPI.UpdateContent, _ context: ServiceRequestContext) async throws -> Reply<ActionPlanAPI.ActionUpdate> {
        let action: ActionID = try context.path("action")
        let caller = try await dependencies.caller(context)
        let update = try SoundUpdate(body)
        return try await dependencies.once(context) { transaction in
            .created(try await self(update, to: action, as: caller, in: transaction), at: "/v1/actions/\(action)/updates")
        }
    }
}
