import ContractsActionPlan
import ContractsCore
import ServiceKit

extension StartAction {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<ActionPlanAPI.ActionDetail> {
        let (action, expected): (ActionID, ETag) = (try context.path("action"), try context.ifMatch)
        let caller = try await dependencies.caller(context)
        return try await dependencies.once(context) { transaction in
            .changed(try await self(on: action, from: expected, as: caller, in: transaction))
        }
    }
}
