import ContractsCore
import ContractsEvidence
import ServiceKit

extension ListEvidence {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EvidenceAPI.Evidence>> {
        let filter = Filter(
            indicator: try context.query("indicator", as: IndicatorID.self), withdrawn: try context.query("withdrawn", as: Bool.self) ?? false
        )
        let page = try context.page(by: Key.self, limit: 20, maximum: 100)
        return .ok(writing: try await self(filter, in: context.path("unit"), page: page, as: dependencies.caller(context)))
    }
}
