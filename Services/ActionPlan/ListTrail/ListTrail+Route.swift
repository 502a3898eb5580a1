import ContractsActionPlan
import ContractsCore
import ServiceKit

extension ListTrail {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<ActionPlanAPI.TrailStep>> {
        .ok(try await self(context.path("action"), context.page(by: Int.self), as: dependencies.caller(context)))
    }
}
