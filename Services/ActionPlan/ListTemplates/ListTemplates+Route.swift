import ContractsActionPlan
import ContractsCore
import ServiceKit

extension ListTemplates {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<ActionPlanAPI.ActionTemplate>> {
        let withdrawn = try context.query("withdrawn", as: Bool.self) ?? false
        return .ok(try await self(indicatorCode: context.text("indicatorCode", max: 20), withdrawn: withdrawn, context.page(by: Key.self, limit: 100)))
    }
}
