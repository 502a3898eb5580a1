import ContractsCore
import ContractsEIA
import ServiceKit

extension PublishGuide {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.Guide> {
        let id: GuideID = try context.path("guide")
        let caller = try await dependencies.caller(context)
        return try await dependencies.once(context) { transaction in .ok(try await self(id, as: caller, in: transaction)) }
    }
}
