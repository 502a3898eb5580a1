import ContractsActionPlan
import ContractsCore
import ServiceKit

extension GetPlan {
    /// Without an entity tag in the header: the counts change with the day. `etag` in the body is the version to change it from.
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<ActionPlanAPI.Plan> {
        .ok(try await self(context.path("plan"), as: dependencies.caller(context)))
    }
}
