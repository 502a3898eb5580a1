import ContractsActionPlan
import ContractsCore
import ServiceKit

extension CreateAction {
    func handle(_ body: ActionPlanAPI.NewAction, _ context: ServiceRequestContext) async throws -> Reply<ActionPlanAPI.ActionDetail> {
        let caller = try await dependencies.caller(context)
        let action = try SoundNewAction(body, today: dependencies.today)
        return try await dependencies.once(context) { transaction in
            let made = try await self(action, as: caller, in: transaction)
            return .created(made, at: "/v1/actions/\(made.action.id)", etag: ETag(made.action.etag))
        }
    }
}
