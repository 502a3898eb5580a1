import ContractsCore
import ContractsEvidence
import ServiceKit

extension ListEffortRates {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EvidenceAPI.EffortRate>> {
        .ok(try await self())
    }
}
