import ContractsActionPlan
import ContractsCore
import ServiceKit

extension ListUpdates {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<ActionPlanAPI.ActionUpdate>> {
        .ok(try await self(context.path("action"), context.page(by: ActionUpdateID.self), as: dependencies.caller(context)))
    }
}
