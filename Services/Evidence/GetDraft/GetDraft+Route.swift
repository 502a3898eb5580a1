import ContractsCore
import ContractsEvidence
import ServiceKit

extension GetDraft {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Draft> {
        .ok(try await self(context.path("draft"), in: context.path("unit"), as: dependencies.caller(context)))
    }
}
