import ContractsCore
import ContractsEvidence
import ServiceKit

extension ListInherited {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EvidenceAPI.LinkedEvidence>> {
        .ok(try await self(context.path("unit"), page: context.page(by: Key.self, limit: 20, maximum: 100), as: dependencies.caller(context)))
    }
}
