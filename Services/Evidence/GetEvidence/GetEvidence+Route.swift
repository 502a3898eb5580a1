import ContractsCore
import ContractsEvidence
import ServiceKit

extension GetEvidence {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Evidence> {
        let evidence = try await self(context.path("evidence"), as: dependencies.caller(context))
        return .ok(writing: evidence, etag: ETag(evidence.etag))
    }
}
