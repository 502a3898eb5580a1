import ContractsEvidence
import HTTPTypes
import ServiceKit

extension PutWave {
    func handle(_ wave: EvidenceAPI.Wave, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Wave> {
        let expected = context.headers[.ifMatch] == nil ? nil : try context.ifMatch
        let stored = try await self(context.path("wave"), wave, from: expected, as: dependencies.caller(context))
        return .ok(stored, etag: stored.etag.flatMap(ETag.init))
    }
}
