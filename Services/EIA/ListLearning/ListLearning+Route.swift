import ContractsCore
import ContractsEIA
import ServiceKit

extension ListLearning {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EIAAPI.LearningPoint>> {
        let filter = Filter(
            category: context.query("category"), severity: try context.query("severity", in: EIAAPI.Severity.self), words: try context.searchWords())
        return .ok(try await self(filter, context.page(by: Key.self), as: dependencies.caller(context)))
    }
}
