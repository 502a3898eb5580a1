import ContractsCore
import ContractsEvidence
import ServiceKit

extension RemoveFile {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.EvidenceFile> {
        .ok(try await self(context.path("file"), from: context.path("evidence"), as: dependencies.caller(context)))
    }
}
