import ContractsCore
import ContractsEIA
import ServiceKit

extension CompareSections {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.SectionComparison> {
        let (from, to) = (try context.query("from", as: Int.self), try context.query("to", as: Int.self))
        return .ok(
            try await self(context.path("section"), of: context.path("assessment"), from: from, to: to, as: dependencies.caller(context)))
    }
}
