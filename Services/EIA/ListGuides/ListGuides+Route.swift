import ContractsCore
import ContractsEIA
import ServiceKit

extension ListGuides {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EIAAPI.GuideName>> {
        .ok(try await self(context.page(by: GuideID.self), as: dependencies.caller(context)))
    }
}
