import ContractsCore
import ContractsEIA
import ServiceKit

extension ListMitigations {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EIAAPI.LibraryMitigation>> {
        let filter = Filter(words: try context.searchWords(), characteristic: context.query("characteristic"))
        return .ok(try await self(filter, context.page(by: Key.self)))
    }
}
