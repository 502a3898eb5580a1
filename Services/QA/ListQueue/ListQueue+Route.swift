import ContractsCore
import ContractsEvidence
import ContractsQA
import ServiceKit

extension ListQueue {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<QAAPI.QueueItem>> {
        let filter = Filter(
            stage: try context.query("stage", in: QAAPI.Stage.self), units: try context.queryAll("unit", of: UnitID.self),
            phase: try context.query("phase", as: PhaseID.self), states: try context.queryAll("state", in: QAAPI.QueueState.self),
            changed: try context.query("changed", as: Bool.self) ?? false)
        return .ok(try await self(filter, page: context.page(by: Key.self, limit: 50, maximum: 100), as: dependencies.caller(context)))
    }
}
