import ContractsCore
import ContractsEvidence
import ServiceKit

extension WithdrawEvidence {
    func handle(_ body: EvidenceAPI.Withdrawal, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Evidence> {
        let evidence = try await self(context.path("evidence"), because: Reason(body), ifMatch: context.ifMatch, as: context.caller)
        return .ok(evidence, etag: ETag(evidence.etag))
    }
}
