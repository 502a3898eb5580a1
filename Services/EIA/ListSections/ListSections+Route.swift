import ContractsCore
import ContractsEIA
import ServiceKit

extension ListSections {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EIAAPI.PublishedSection>> {
        .ok(try await self(of: context.path("assessment"), as: dependencies.caller(context)))
    }
}
