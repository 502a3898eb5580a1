import ContractsCore
import ContractsEIA
import ServiceKit

extension GetSection {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.SectionDetail> {
        // Without an entity tag in the header: points and rights change without the section's version.
        .ok(try await self(context.path("section"), of: context.path("assessment"), as: dependencies.caller(context)))
    }
}
