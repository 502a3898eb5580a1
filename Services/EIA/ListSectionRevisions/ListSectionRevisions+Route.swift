import ContractsCore
import ContractsEIA
import ServiceKit

extension ListSectionRevisions {
    /// Each revision comes whole, so that a page has few.
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EIAAPI.SectionRevision>> {
        let page = try context.page(by: Key.self, limit: 20, maximum: 50)
        return .ok(try await self(of: context.path("section"), in: context.path("assessment"), page, as: dependencies.caller(context)))
    }
}
