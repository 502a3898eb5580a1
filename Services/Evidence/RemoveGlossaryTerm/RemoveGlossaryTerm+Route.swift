import ContractsCore
import ServiceKit

extension RemoveGlossaryTerm {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<NoContent> {
        try await self(context.path("term"), from: context.ifMatch, as: dependencies.caller(context))
        return .noContent()
    }
}
