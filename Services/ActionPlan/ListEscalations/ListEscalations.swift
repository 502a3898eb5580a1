import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

/// Overdue actions that were escalated, newest first (A2).
struct ListEscalations: Sendable {
    let dependencies: Dependencies

    struct Filter: Sendable {
        let unit: UnitID?
        let level: Int?
        let open: Bool
    }

    func callAsFunction(_ filter: Filter, _ page: PageRequest<EscalationID>, as caller: Caller) async throws -> Page<ActionPlanAPI.Escalation> {
        try page.page(try await rows(filter, page, visibleTo: caller.access), key: \.id, item: ActionPlanAPI.Escalation.init)
    }
}
