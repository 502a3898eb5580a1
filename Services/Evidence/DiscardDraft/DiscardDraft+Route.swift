import ContractsCore
import ContractsEvidence
import ServiceKit

extension DiscardDraft {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<NoContent> {
        try await self(context.path("draft"), in: context.path("unit"), as: dependencies.caller(context))
        return .noContent()
    }
}
