import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

/// Everything that happened to an action, newest first (A2).
struct ListTrail: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ action: ActionID, _ page: PageRequest<Int>, as caller: Caller) async throws -> Page<ActionPlanAPI.TrailStep> {
        guard let row = try await ActionRow.find(action, in: dependencies.pool) else { throw AccessRefusal.notFound }
        try caller.access.requireReading(row.unit, lead: row.lead)
        let rows = try await ActionPlanAPI.TrailStep.rows(of: action, before: page.after, limit: page.fetchCount, in: dependencies.pool)
        return try page.page(rows, key: \.number, item: ActionPlanAPI.TrailStep.init)
    }
}
