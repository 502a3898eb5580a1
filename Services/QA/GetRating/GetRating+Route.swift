import ContractsCore
import ContractsQA
import ServiceKit

extension GetRating {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<QAAPI.Rating> {
        .ok(try await self(context.path("rating"), as: dependencies.caller(context)))
    }
}
