import ContractsCore
import ContractsEvidence
import ServiceKit

extension ExportStandard {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.StandardDocument> {
        .ok(try await self(context.path("version"), as: dependencies.caller(context)))
    }
}
