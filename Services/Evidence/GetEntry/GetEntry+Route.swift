import ContractsCore
import ContractsEvidence
import ServiceKit

extension GetEntry {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Entry> {
        .ok(try await self(context.path("indicator"), in: context.path("unit"), as: dependencies.caller(context)))
    }
}
