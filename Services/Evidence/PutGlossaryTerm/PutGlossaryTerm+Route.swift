import ContractsEvidence
import HTTPTypes
import ServiceKit

extension PutGlossaryTerm {
    func handle(_ body: EvidenceAPI.GlossaryTerm, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.GlossaryTerm> {
        let expected = context.headers[.ifMatch] == nil ? nil : try context.ifMatch
        let stored = try await self(context.path("term"), body, from: expected, as: dependencies.caller(context))
        return .ok(stored, etag: stored.etag.flatMap(ETag.init))
    }
}
