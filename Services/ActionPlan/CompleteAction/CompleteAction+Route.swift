import ContractsActionPlan
import ContractsCore
import ServiceKit

extension CompleteAction {
    func handle(_ body: ActionPlanAPI.Completion, _ context: ServiceRequestContext) async throws -> Reply<ActionPlanAPI.ActionDetail> {
        let (action, expected): (ActionID, ETag) = (try context.path("action"), try context.ifMatch)
        let caller = try await dependencies.caller(context)
        let completion = try SoundCompletion(body, today: dependencies.today)
        return try await dependencies.once(context) { transaction in
            .changed(try await self(completion, on: action, from: expected, as: caller, in: transaction))
        }
    }
}
