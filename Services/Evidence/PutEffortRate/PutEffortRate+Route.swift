import ContractsEvidence
import ServiceKit

extension PutEffortRate {
    func handle(_ body: EvidenceAPI.EffortRate, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.EffortRate> {
        let (rate, version) = try await self(body, from: context.ifMatch, as: dependencies.caller(context))
        return .ok(rate, etag: version.etag)
    }
}
