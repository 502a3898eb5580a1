import ContractsActionPlan
import ContractsCore
import Foundation
import Hummingbird

/// Overdue actions that went up: what, to whom, when, and whether it still stands (A2).
enum ShowEscalations {
    static func list(_ visit: Visit) async throws -> Response {
        let filter = EscalationFilter(visit), after = visit.query("after")
        let query = filter.query + [("limit", "50")] + (after.map { [("cursor", $0)] } ?? [])
        let found: Page<ActionPlanAPI.Escalation>? = try await visit.ifAvailable { try await visit.actionPlan(ActionPlanAPI.listEscalations, query: query) }
        let page = ActionTablePage(
            found, filter, units: try visit.signedIn.person.ownUnits, isFirst: after == nil, retryURL: visit.address, catalogue: visit.catalogue)
        let crumbs = [FrameLink(visit.text("actions_title"), Address.actions)]
        return try await visit.page("actions/table", page, PageHead(page.heading, section: .actions, breadcrumbs: crumbs))
    }

    static func export(_ visit: Visit) async throws -> Response {
        let query = EscalationFilter(visit).query + [("limit", "200")]
        let file = CSVFile(try await visit.everyItem(ActionPlanAPI.listEscalations, query: query, of: visit.site.actionPlan), catalogue: visit.catalogue)
        return visit.download(Data(file.text.utf8), name: "escalations.csv", type: "text/csv; charset=utf-8")
    }
}
