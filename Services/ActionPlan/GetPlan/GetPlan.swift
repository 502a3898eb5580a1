import ContractsActionPlan
import ContractsCore
import Postgres

/// One plan with its counts as of today (A1).
struct GetPlan: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: PlanID, as caller: Caller) async throws -> ActionPlanAPI.Plan {
        guard let row = try await PlanRow.find(id, in: dependencies.pool) else { throw AccessRefusal.notFound }
        try caller.access.requireReading(row.unit)
        let counts = try await ActionTally.count(by: "action.plan_id", where: "action.plan_id = \(id)", today: dependencies.today, in: dependencies.pool)
        return ActionPlanAPI.Plan(row, counts: counts[id.uuid] ?? .none)
    }
}
