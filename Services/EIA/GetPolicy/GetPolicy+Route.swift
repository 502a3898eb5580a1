import ContractsCore
import ContractsEIA
import ServiceKit

extension GetPolicy {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.PolicyDetail> {
        .ok(try await self(context.path("policy"), as: dependencies.caller(context)))
    }
}
