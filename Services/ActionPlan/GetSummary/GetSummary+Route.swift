import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ServiceKit

extension GetSummary {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<ActionPlanAPI.Summary> {
        let (unit, indicator) = (try context.query("unit", as: UnitID.self), try context.query("indicator", as: IndicatorID.self))
        let lines = try context.query("by", in: ActionPlanAPI.SummaryLines.self) ?? .unit
        return .ok(writing: try await self(unit: unit, indicator: indicator, lines: lines, as: dependencies.caller(context)))
    }
}
