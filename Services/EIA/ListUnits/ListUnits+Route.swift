import ContractsCore
import ContractsEIA
import ServiceKit

extension ListUnits {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EIAAPI.UnitName>> {
        .ok(try await self(context.page(by: Key.self, maximum: 1000)))
    }
}
