import ContractsCore
import ContractsEvidence
import ServiceKit

extension ListWaves {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EvidenceAPI.Wave>> {
        .ok(Page(items: try await self()))
    }
}
