import ContractsActionPlan
import ContractsCore
import ServiceKit

extension ListActions {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<ActionPlanAPI.Action>> {
        let filter = try ActionFilter(context)
        let sort = try context.query("sort", in: Sort.self) ?? .due
        return .ok(try await self(filter, sort: sort, context.page(by: Key.self), as: dependencies.caller(context)))
    }
}
