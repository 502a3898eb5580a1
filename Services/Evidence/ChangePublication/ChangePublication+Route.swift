import ContractsEvidence
import ServiceKit

extension ChangePublication {
    func handle(_ body: EvidenceAPI.PublicationContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.CorporateEvidence> {
        let published = try await self(body, of: context.path("evidence"), ifMatch: context.ifMatch, as: dependencies.caller(context))
        return .ok(published, etag: ETag(published.etag))
    }
}
