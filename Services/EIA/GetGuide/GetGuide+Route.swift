import ContractsCore
import ContractsEIA
import ServiceKit

extension GetGuide {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.Guide> {
        .ok(try await self(context.path("guide"), as: dependencies.caller(context)))
    }
}
