import ContractsCore
import ContractsEIA
import ServiceKit

extension GetWaiting {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.Waiting> {
        .ok(try await self(as: dependencies.caller(context)))
    }
}
