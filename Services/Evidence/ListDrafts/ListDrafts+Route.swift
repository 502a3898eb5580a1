import ContractsCore
import ContractsEvidence
import ServiceKit

extension ListDrafts {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EvidenceAPI.Draft>> {
        .ok(try await self(in: context.path("unit"), page: context.page(by: Key.self, limit: 50, maximum: 100), as: dependencies.caller(context)))
    }
}
