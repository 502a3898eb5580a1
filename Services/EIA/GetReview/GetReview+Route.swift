import ContractsCore
import ContractsEIA
import ServiceKit

extension GetReview {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.ReviewSheet> {
        .ok(try await self(context.query("round", as: Int.self), of: context.path("assessment"), as: dependencies.caller(context)))
    }
}
