import ContractsActionPlan
import ContractsCore
import ServiceKit

extension MarkDone {
    func handle(_ body: ActionPlanAPI.Done, _ context: ServiceRequestContext) async throws -> Reply<ActionPlanAPI.ActionDetail> {
        let (action, expected): (ActionID, ETag) = (try context.path("action"), try context.ifMatch)
        let caller = try await dependencies.caller(context)
        let outcome = try SoundOutcome(body)
        return try await dependencies.once(context) { transaction in
            .changed(try await self(outcome, on: action, from: expected, as: caller, in: transaction))
        }
    }
}
