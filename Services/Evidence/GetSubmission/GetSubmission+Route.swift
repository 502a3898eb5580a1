import ContractsCore
import ContractsEvidence
import ServiceKit

extension GetSubmission {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Submission> {
        .ok(try await self(context.path("submission"), as: dependencies.caller(context)))
    }
}
