import ContractsActionPlan
import ContractsCore
import ServiceKit

extension GetAction {
    /// Without an entity tag in the header: what is said depends on the day and on who asks, so that nothing may be kept. `action.etag` is the version to
    /// change it from.
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<ActionPlanAPI.ActionDetail> {
        .ok(try await self(context.path("action"), as: dependencies.caller(context), in: dependencies.pool))
    }
}
