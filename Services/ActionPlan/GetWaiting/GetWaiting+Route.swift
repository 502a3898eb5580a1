import ContractsActionPlan
import ContractsCore
import ServiceKit

extension GetWaiting {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<ActionPlanAPI.Waiting> {
        .ok(try await self(as: dependencies.caller(context)))
    }
}
