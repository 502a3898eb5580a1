import ContractsCore
import ContractsEvidence
import ServiceKit

extension PublishStandard {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.StandardSummary.Version> {
        .ok(try await self(context.path("version"), as: context.caller))
    }
}
