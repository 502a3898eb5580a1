import ContractsCore
import ContractsEIA
import ServiceKit

extension ListBoardReports {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EIAAPI.BoardReport>> {
        let filter = Filter(
            words: try context.searchWords(), board: context.query("board"), state: try context.query("state", in: EIAAPI.ReportState.self),
            revision: try context.query("revision", as: Bool.self) ?? false, from: try context.query("from", as: LocalDate.self),
            to: try context.query("to", as: LocalDate.self))
        return .ok(try await self(filter, context.page(by: Key.self), as: dependencies.caller(context)))
    }
}
