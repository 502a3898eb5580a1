import ContractsCore
import ContractsEvidence
import HTTPTypes
import ServiceKit

extension InheritEvidence {
    func handle(_ body: EvidenceAPI.LocalStatement, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.LinkedEvidence> {
        let expected = context.headers[.ifMatch] == nil ? nil : try context.ifMatch
        let linked = try await self(
            body, context.path("evidence"), under: context.path("indicator"), of: context.path("unit"), ifMatch: expected, as: dependencies.caller(context))
        return .ok(linked, etag: ETag(linked.etag))
    }
}
