import ContractsCore
import ContractsEvidence
import ServiceKit

extension ListStandards {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EvidenceAPI.StandardSummary>> {
        .ok(Page(items: try await self(as: dependencies.caller(context))))
    }
}
