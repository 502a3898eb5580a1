import ContractsCore
import ContractsEIA
import ServiceKit

extension DiscardSectionDraft {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<NoContent> {
        try await self(context.path("section"), of: context.path("assessment"), as: dependencies.caller(context))
        return .noContent()
    }
}
