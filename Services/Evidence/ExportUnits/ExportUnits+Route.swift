import ContractsCore
import ContractsEvidence
import ServiceKit

extension ExportUnits {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.CSVDocument> {
        .ok(try await self(as: dependencies.caller(context)))
    }
}
