import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ContractsQA

/// Actions and the dashboard.
extension Address {
    static let actions = "/actions"
    static func actions(_ filter: ActionFilter, after cursor: String? = nil) -> String {
        with(actions, filter.items + (cursor.map { [("after", $0)] } ?? []))
    }
    static func exportActions(_ filter: ActionFilter) -> String { with("/actions/export", filter.items) }
    static func actionBoard(_ filter: ActionFilter = ActionFilter()) -> String { with("/actions/board", filter.placeItems) }
    static func actionCalendar(_ filter: ActionFilter = ActionFilter(), month: String? = nil) -> String {
        with("/actions/calendar", (month.map { [("month", $0)] } ?? []) + filter.placeItems)
    }
    static let newAction = "/actions/new"
    static func newAction(in unit: UnitID, indicator: IndicatorID? = nil) -> String {
        with(newAction, [("unit", unit.description)] + (indicator.map { [("indicator", $0.description)] } ?? []))
    }
    static func action(_ action: ActionID) -> String { "/actions/\(action)" }
    static func act(_ act: ActionPlanAPI.Act, on action: ActionID) -> String { "/actions/\(action)/\(act.rawValue)" }
    static func milestone(_ milestone: MilestoneID, of action: ActionID) -> String { "/actions/\(action)/milestones/\(milestone)" }
    static func finishMilestone(_ milestone: MilestoneID, of action: ActionID) -> String { Address.milestone(milestone, of: action) + "/done" }

    static let dashboard = "/dashboard"
    static func dashboard(_ filter: DashboardFilter) -> String { with(dashboard, filter.items) }
    static func heatMap(_ filter: DashboardFilter, after cursor: String) -> String { with(dashboard, filter.items + [("after", cursor)]) + "#heat-map" }
    static func exportChart(_ chart: DashboardChart, _ filter: DashboardFilter) -> String { with("/dashboard/\(chart.rawValue)/export", filter.items) }
    /// The entries behind a figure.
    static func standings(_ filter: DashboardFilter, _ asked: [(name: String, value: String)] = [], after cursor: String? = nil) -> String {
        with("/dashboard/rows", filter.placeItems + asked + (cursor.map { [("after", $0)] } ?? []))
    }
    /// The units behind a figure.
    static func unitAttainment(_ filter: DashboardFilter, reached: Bool? = nil, after cursor: String? = nil) -> String {
        with("/dashboard/units", filter.items + (reached.map { [("reached", String($0))] } ?? []) + (cursor.map { [("after", $0)] } ?? []))
    }

    private static func with(_ path: String, _ items: [(name: String, value: String)]) -> String {
        items.isEmpty ? path : path + "?" + query(items)
    }
}
