import ContractsCore
import ContractsEIA
import ServiceKit

extension GetPublished {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.PublishedAssessment> {
        .ok(try await self(context.path("assessment")))
    }
}
