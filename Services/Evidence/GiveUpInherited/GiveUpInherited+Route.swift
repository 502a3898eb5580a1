import ContractsCore
import ContractsEvidence
import ServiceKit

extension GiveUpInherited {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<NoContent> {
        try await self(
            context.path("evidence"), under: context.path("indicator"), of: context.path("unit"), ifMatch: context.ifMatch, as: dependencies.caller(context))
        return .noContent()
    }
}
