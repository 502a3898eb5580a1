import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ServiceKit

extension GetSummary {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<ActionPlanAPI.Summary> {
        let (unit, indicator) = (try context.query("unit", as: UnitID.self), try context.query("indicator", as: IndicatorID.self))
        return .ok(try await self(unit: unit, indicator: indicator, as: dependencies.caller(context)))
    }
}
