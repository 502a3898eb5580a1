import ContractsCore
import ContractsEIA
import ServiceKit

extension GetAssessment {
    /// Without an entity tag in the header: what is said depends on who asks. `summary.etag` is the version to act on it from.
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.AssessmentDetail> {
        .ok(try await self(context.path("assessment"), as: dependencies.caller(context), in: dependencies.pool))
    }
}
