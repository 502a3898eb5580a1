import ContractsCore
import ContractsEvidence
import ServiceKit

extension ReviseEvidence {
    func handle(_ body: EvidenceAPI.EvidenceContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Evidence> {
        let evidence = try await self(
            body, of: context.path("evidence"), ifMatch: context.ifMatch, draft: context.query("draft", as: DraftID.self), as: dependencies.caller(context)
        )
        return .ok(evidence, etag: ETag(evidence.etag))
    }
}
