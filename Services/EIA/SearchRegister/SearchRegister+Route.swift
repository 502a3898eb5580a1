import ContractsCore
import ContractsEIA
import ServiceKit

extension SearchRegister {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EIAAPI.RegisterEntry>> {
        let filter = Filter(
            words: try context.searchWords(), unit: try context.query("unit", as: UnitID.self),
            kind: try context.query("kind", in: EIAAPI.PolicyKind.self), outcome: try context.query("outcome", in: EIAAPI.DecisionOutcome.self),
            characteristic: context.query("characteristic"), sort: try context.query("sort", in: Sort.self) ?? .publishedLast)
        return .ok(try await self(filter, context.page(by: Key.self, limit: 25, maximum: 100)))
    }
}
