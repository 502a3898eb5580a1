import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres
import ServiceKit

/// The plans that the caller may read, by title (A1).
struct ListPlans: Sendable {
    let dependencies: Dependencies

    struct Filter: Sendable {
        let kind: ActionPlanAPI.PlanKind?
        let unit: UnitID?
        let open: Bool?
    }

    struct Key: Codable, Sendable {
        let title: String
        let id: PlanID
    }

    func callAsFunction(_ filter: Filter, _ page: PageRequest<Key>, as caller: Caller) async throws -> Page<ActionPlanAPI.Plan> {
        let rows = try await rows(filter, page, visibleTo: caller.access)
        let counts = try await ActionTally.count(
            by: "action.plan_id", where: "action.plan_id = ANY(\(rows.map(\.id)))", today: dependencies.today, in: dependencies.pool)
        return try page.page(rows, key: { Key(title: $0.title, id: $0.id) }, item: { ActionPlanAPI.Plan($0, counts: counts[$0.id.uuid] ?? .none) })
    }
}
