import ContractsCore
import ContractsEvidence
import ServiceKit

extension GetWorkbook {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Workbook> {
        .ok(writing: try await self(context.query("phase", as: PhaseID.self), of: context.path("unit"), as: dependencies.caller(context)))
    }
}
