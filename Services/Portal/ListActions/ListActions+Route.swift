import ContractsActionPlan
import ContractsCore
import Foundation
import Hummingbird

/// Actions as a list, as a board by state, as a calendar of due dates, and as a file (A2).
enum ListActions {
    static let pageSize = 50

    static func list(_ visit: Visit) async throws -> Response {
        let filter = ActionFilter(visit)
        let query = filter.query + [("limit", String(pageSize))] + (visit.query("after").map { [("cursor", $0)] } ?? [])
        let actions: Page<ActionPlanAPI.Action>? = try await visit.ifAvailable { try await visit.actionPlan(ActionPlanAPI.listActions, query: query) }
        let summary = try await summary(visit)
        let page = ActionsPage(
            actions, summary: summary, filter: filter, isFirst: visit.query("after") == nil, mayAdd: try AddAction.mayAdd(visit), retryURL: visit.address,
            catalogue: visit.catalogue)
        return try await visit.page("actions/list", page, PageHead(page.heading, section: .actions))
    }

    static func board(_ visit: Visit) async throws -> Response {
        let filter = ActionFilter(visit)
        let board: ActionPlanAPI.Board? = try await visit.ifAvailable {
            try await visit.actionPlan(ActionPlanAPI.getBoard, query: filter.placeItems.map { ($0.name, $0.value) } + [("limit", "20")])
        }
        let page = ActionBoardPage(board, summary: try await summary(visit), filter: filter, retryURL: visit.address, catalogue: visit.catalogue)
        return try await visit.page("actions/board", page, head(visit.text("actions_board_title"), visit))
    }

    static func calendar(_ visit: Visit) async throws -> Response {
        let filter = ActionFilter(visit)
        let month = visit.query("month").flatMap(CalendarMonth.init) ?? CalendarMonth(LocalDate(visit.site.clock()))
        let query = filter.placeItems.map { ($0.name, $0.value) } + [("month", month.description)]
        let calendar: ActionPlanAPI.DueCalendar? = try await visit.ifAvailable { try await visit.actionPlan(ActionPlanAPI.getCalendar, query: query) }
        let page = ActionCalendarPage(
            calendar, month: month, summary: try await summary(visit), filter: filter, retryURL: visit.address, catalogue: visit.catalogue)
        return try await visit.page("actions/calendar", page, head(visit.text("actions_calendar_title"), visit))
    }

    static func export(_ visit: Visit) async throws -> Response {
        let query = ActionFilter(visit).query + [("limit", "200")]
        let actions = try await visit.everyItem(ActionPlanAPI.listActions, query: query, of: visit.site.actionPlan)
        let file = CSVFile(actions, catalogue: visit.catalogue)
        return visit.download(Data(file.text.utf8), name: "actions.csv", type: "text/csv; charset=utf-8")
    }

    /// The units that have actions, for the filter; without them it offers fewer choices.
    private static func summary(_ visit: Visit) async throws -> ActionPlanAPI.Summary? {
        try await visit.ifAvailable { try await visit.actionPlan(ActionPlanAPI.getSummary) }
    }

    private static func head(_ title: String, _ visit: Visit) -> PageHead {
        PageHead(title, section: .actions, breadcrumbs: [FrameLink(visit.text("actions_title"), Address.actions)])
    }
}
