import ContractsActionPlan
import ContractsCore
import Postgres

/// One action with everything about it (A2).
struct GetAction: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ action: ActionID, as caller: Caller, in executor: some Executor) async throws -> ActionPlanAPI.ActionDetail {
        guard let row = try await ActionRow.find(action, in: executor) else { throw AccessRefusal.notFound }
        try caller.access.requireReading(row.unit, lead: row.lead)
        return try await dependencies.detail(of: row, as: caller, in: executor)
    }
}
