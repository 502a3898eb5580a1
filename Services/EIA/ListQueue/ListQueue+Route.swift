import ContractsCore
import ContractsEIA
import ServiceKit

extension ListQueue {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EIAAPI.AssessmentSummary>> {
        let filter = Filter(
            state: try context.query("state", in: State.self), mine: try context.query("mine", as: Bool.self) ?? false,
            unit: try context.query("unit", as: UnitID.self))
        return .ok(try await self(filter, context.page(by: Key.self), as: dependencies.caller(context)))
    }
}
