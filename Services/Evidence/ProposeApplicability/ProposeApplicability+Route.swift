import ContractsEvidence
import ServiceKit

extension ProposeApplicability {
    func handle(_ proposal: EvidenceAPI.ApplicabilityProposal, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Applicability> {
        let applicability = try await self(
            proposal, for: context.path("indicator"), in: context.path("unit"), from: context.ifMatch, as: dependencies.caller(context))
        return .ok(applicability, etag: ETag(applicability.etag))
    }
}
