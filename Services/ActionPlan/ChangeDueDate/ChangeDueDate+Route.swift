import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

extension ChangeDueDate {
    func handle(_ body: ActionPlanAPI.DueDate, _ context: ServiceRequestContext) async throws -> Reply<ActionPlanAPI.ActionDetail> {
        let (action, expected): (ActionID, ETag) = (try context.path("action"), try context.ifMatch)
        let caller = try await dependencies.caller(context)
        let dueDate = try SoundDueDate(body, today: dependencies.today)
        return try await dependencies.pool.transaction { transaction in
            .changed(try await self(dueDate, on: action, from: expected, as: caller, in: transaction))
        }
    }
}
