import ContractsCore
import ContractsQA
import ServiceKit

extension GetHistory {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<QAAPI.HistoryStep>> {
        let page = try context.page(by: Key.self, limit: 100, maximum: 200)
        return .ok(try await self(context.path("indicator"), in: context.path("unit"), page: page, as: dependencies.caller(context)))
    }
}
