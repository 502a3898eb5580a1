import ContractsActionPlan
import ContractsCore
import ServiceKit

extension AcceptAction {
    func handle(_ body: ActionPlanAPI.Reason, _ context: ServiceRequestContext) async throws -> Reply<ActionPlanAPI.ActionDetail> {
        let (action, expected): (ActionID, ETag) = (try context.path("action"), try context.ifMatch)
        let caller = try await dependencies.caller(context)
        let reason = try SoundReason(body)
        return try await dependencies.once(context) { transaction in
            .changed(try await self(reason, on: action, from: expected, as: caller, in: transaction))
        }
    }
}
