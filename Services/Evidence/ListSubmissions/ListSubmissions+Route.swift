import ContractsCore
import ContractsEvidence
import ServiceKit

extension ListSubmissions {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EvidenceAPI.SubmissionSummary>> {
        .ok(try await self(of: context.path("unit"), page: context.page(by: SubmissionID.self, limit: 50, maximum: 100), as: dependencies.caller(context)))
    }
}
