import ContractsCore
import ContractsEvidence
import ServiceKit

extension ReinstateEvidence {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Evidence> {
        let evidence = try await self(context.path("evidence"), ifMatch: context.ifMatch, as: context.caller)
        return .ok(evidence, etag: ETag(evidence.etag))
    }
}
