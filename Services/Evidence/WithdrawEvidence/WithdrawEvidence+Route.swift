import ContractsCore
import ContractsEvidence
import ServiceKit

extension WithdrawEvidence {
    func handle(_ body: EvidenceAPI.Withdrawal, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Evidence> {
        let id: EvidenceID = try context.path("evidence")
        let ifMatch = try context.ifMatch
        let caller = try dependencies.caller(context)
        let reason = try Reason(body)
        return try await dependencies.once(context) { transaction in
            let evidence = try await self(id, because: reason, ifMatch: ifMatch, as: caller, in: transaction)
            return .ok(evidence, etag: ETag(evidence.etag))
        }
    }
}
