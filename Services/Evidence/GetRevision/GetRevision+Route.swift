import ContractsCore
import ContractsEvidence
import ServiceKit

extension GetRevision {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Revision> {
        .ok(try await self(context.path("number"), of: context.path("evidence"), as: dependencies.caller(context)))
    }
}
