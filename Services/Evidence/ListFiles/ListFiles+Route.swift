import ContractsCore
import ContractsEvidence
import ServiceKit

extension ListFiles {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EvidenceAPI.EvidenceFile>> {
        .ok(try await self(of: context.path("evidence"), as: dependencies.caller(context)))
    }
}
