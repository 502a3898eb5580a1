import ContractsCore
import ContractsEvidence
import ServiceKit

extension PreviewSubmission {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.SubmissionPreview> {
        .ok(try await self(context.path("phase"), of: context.path("unit"), as: dependencies.caller(context)))
    }
}
