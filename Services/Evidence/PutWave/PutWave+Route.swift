import ContractsEvidence
import ServiceKit

extension PutWave {
    func handle(_ wave: EvidenceAPI.Wave, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Wave> {
        .ok(try await self(context.path("wave"), wave, as: context.caller))
    }
}
