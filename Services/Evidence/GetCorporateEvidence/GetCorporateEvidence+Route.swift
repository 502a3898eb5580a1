import ContractsCore
import ContractsEvidence
import ServiceKit

extension GetCorporateEvidence {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.CorporateEvidence> {
        let published = try await self(context.path("evidence"), as: dependencies.caller(context))
        return .ok(published, etag: ETag(published.etag))
    }
}
