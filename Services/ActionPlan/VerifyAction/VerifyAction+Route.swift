import ContractsActionPlan
import ContractsCore
import ServiceKit

extension VerifyAction {
    func handle(_ body: ActionPlanAPI.Verification, _ context: ServiceRequestContext) async throws -> Reply<ActionPlanAPI.ActionDetail> {
        let (action, expected): (ActionID, ETag) = (try context.path("action"), try context.ifMatch)
        let caller = try await dependencies.caller(context)
        let comment = try comment(body)
        return try await dependencies.once(context) { transaction in
            .changed(try await self(comment, on: action, from: expected, as: caller, in: transaction))
        }
    }
}
