import ContractsCore
import ContractsEvidence
import ServiceKit

extension GetFile {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.EvidenceFile> {
        .ok(try await self(context.path("file"), as: dependencies.caller(context)))
    }
}
