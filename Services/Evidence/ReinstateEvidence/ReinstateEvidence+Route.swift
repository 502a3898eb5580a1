import ContractsCore
import ContractsEvidence
import ServiceKit

extension ReinstateEvidence {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Evidence> {
        let id: EvidenceID = try context.path("evidence")
        let ifMatch = try context.ifMatch
        let caller = try dependencies.caller(context)
        return try await dependencies.once(context) { transaction in
            let evidence = try await self(id, ifMatch: ifMatch, as: caller, in: transaction)
            return .ok(evidence, etag: ETag(evidence.etag))
        }
    }
}
