import ContractsCore
import ContractsEvidence
import ServiceKit

extension EndPublication {
    func handle(_ body: EvidenceAPI.Withdrawal, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.CorporateEvidence> {
        let id: EvidenceID = try context.path("evidence")
        let ifMatch = try context.ifMatch
        let caller = try dependencies.caller(context)
        let reason = try WithdrawEvidence.Reason(body)
        return try await dependencies.once(context) { transaction in
            let ended = try await self(id, because: reason, ifMatch: ifMatch, as: caller, in: transaction)
            return .ok(ended, etag: ETag(ended.etag))
        }
    }
}
