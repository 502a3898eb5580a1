import ContractsActionPlan
import ContractsCore
import HTTPTypes
import Postgres
import ServiceKit

extension PutTemplate {
    func handle(_ body: ActionPlanAPI.ActionTemplateContent, _ context: ServiceRequestContext) async throws -> Reply<ActionPlanAPI.ActionTemplate> {
        let id: ActionTemplateID = try context.path("template")
        let expected = context.headers[.ifMatch] == nil ? nil : try context.ifMatch
        let caller = try await dependencies.caller(context)
        let template = try SoundTemplate(body)
        return try await dependencies.pool.transaction { transaction in
            let stored = try await self(template, as: id, from: expected, as: caller, in: transaction)
            return .ok(stored, etag: ETag(stored.etag))
        }
    }
}
