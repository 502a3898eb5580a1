import ContractsCore
import ContractsEIA
import ServiceKit

extension SaveSectionDraft {
    func handle(_ body: EIAAPI.NewSectionDraft, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.SectionDraft> {
        .ok(
            try await self(
                StorableDraft(body), of: context.path("section"), in: context.path("assessment"), as: dependencies.caller(context)))
    }
}
