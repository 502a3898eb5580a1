import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

/// What was said of an action, newest first (A2).
struct ListUpdates: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ action: ActionID, _ page: PageRequest<ActionUpdateID>, as caller: Caller) async throws -> Page<ActionPlanAPI.ActionUpdate> {
        guard let row = try await ActionRow.find(action, in: dependencies.pool) else { throw AccessRefusal.notFound }
        try caller.access.requireReading(row.unit, lead: row.lead)
        let rows = try await ActionPlanAPI.ActionUpdate.rows(of: action, before: page.after, limit: page.fetchCount, in: dependencies.pool)
        return try page.page(rows, key: \.id, item: ActionPlanAPI.ActionUpdate.init)
    }
}
