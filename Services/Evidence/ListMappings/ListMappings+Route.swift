import ContractsCore
import ContractsEvidence
import ServiceKit

extension ListMappings {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EvidenceAPI.MappingSummary>> {
        .ok(try await self())
    }
}
