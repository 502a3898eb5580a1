import ContractsCore
import ContractsEIA
import ServiceKit

extension ListTrail {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EIAAPI.TrailStep>> {
        .ok(try await self(context.path("assessment"), context.page(by: Int.self), as: dependencies.caller(context)))
    }
}
