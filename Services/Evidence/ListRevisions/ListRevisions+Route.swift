import ContractsCore
import ContractsEvidence
import ServiceKit

extension ListRevisions {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EvidenceAPI.Revision>> {
        .ok(try await self(context.path("evidence"), page: context.page(by: Int.self, limit: 50, maximum: 100), as: dependencies.caller(context)))
    }
}
