import ContractsCore
import ContractsEvidence
import ServiceKit

extension ListLog {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EvidenceAPI.LogLine>> {
        let wish = LogWish(
            state: try context.query("state", in: EvidenceAPI.LogState.self), text: context.query("q").flatMap { $0.isEmpty ? nil : $0 },
            from: try context.query("from", as: LocalDate.self), to: try context.query("to", as: LocalDate.self),
            sort: try context.query("sort", in: EvidenceAPI.LogSort.self) ?? .listed,
            ascending: try context.query("order", in: EvidenceAPI.SortOrder.self) == .ascending)
        return .ok(try await self(context.logPlace, wish, page: context.page(by: Key.self), as: dependencies.caller(context)))
    }
}
