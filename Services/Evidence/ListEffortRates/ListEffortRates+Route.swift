import ContractsCore
import ContractsEvidence
import ServiceKit

extension ListEffortRates {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.EffortRates> {
        let rates = try await self()
        return .ok(rates, etag: ETag(rates.etag))
    }
}
