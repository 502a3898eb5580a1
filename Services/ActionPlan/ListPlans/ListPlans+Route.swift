import ContractsActionPlan
import ContractsCore
import ServiceKit

extension ListPlans {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<ActionPlanAPI.Plan>> {
        let filter = Filter(
            kind: try context.query("kind", in: ActionPlanAPI.PlanKind.self), unit: try context.query("unit", as: UnitID.self),
            open: try context.query("open", as: Bool.self))
        return .ok(try await self(filter, context.page(by: Key.self), as: dependencies.caller(context)))
    }
}
