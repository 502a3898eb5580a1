import ContractsCore
import ContractsEvidence
import ServiceKit

extension PublishEvidence {
    func handle(_ body: EvidenceAPI.PublicationContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.CorporateEvidence> {
        let id: EvidenceID = try context.path("evidence")
        let ifMatch = try context.ifMatch
        let caller = try dependencies.caller(context)
        return try await dependencies.once(context) { transaction in
            let published = try await self(body, of: id, ifMatch: ifMatch, as: caller, in: transaction)
            return .created(published, at: "/v1/corporate-evidence/\(id)", etag: ETag(published.etag))
        }
    }
}
