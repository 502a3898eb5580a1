import ContractsActionPlan
import ContractsCore
import ServiceKit

extension ListEscalations {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<ActionPlanAPI.Escalation>> {
        let filter = Filter(
            unit: try context.query("unit", as: UnitID.self), level: try context.query("level", as: Int.self),
            open: try context.query("open", as: Bool.self) ?? false)
        return .ok(try await self(filter, context.page(by: EscalationID.self), as: dependencies.caller(context)))
    }
}
