import ContractsCore
import ContractsEIA
import ServiceKit

extension GetSectionDraft {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.SectionDraft> {
        .ok(try await self(context.path("section"), of: context.path("assessment"), as: dependencies.caller(context)))
    }
}
