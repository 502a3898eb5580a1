import ContractsEvidence
import ServiceKit

extension PutEffortRate {
    func handle(_ body: EvidenceAPI.EffortRate, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.EffortRate> {
        .ok(try await self(body, as: context.caller))
    }
}
