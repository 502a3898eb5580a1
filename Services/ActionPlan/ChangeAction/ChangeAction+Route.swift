import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

extension ChangeAction {
    func handle(_ body: ActionPlanAPI.ActionContent, _ context: ServiceRequestContext) async throws -> Reply<ActionPlanAPI.ActionDetail> {
        let (action, expected): (ActionID, ETag) = (try context.path("action"), try context.ifMatch)
        let caller = try await dependencies.caller(context)
        let content = try SoundContent(body)
        return try await dependencies.pool.transaction { transaction in
            .changed(try await self(content, on: action, from: expected, as: caller, in: transaction))
        }
    }
}
