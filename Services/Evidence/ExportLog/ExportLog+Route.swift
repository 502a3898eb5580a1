import ContractsCore
import ContractsEvidence
import ServiceKit

extension ExportLog {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.CSVDocument> {
        .ok(try await self(context.logPlace, as: dependencies.caller(context)))
    }
}
