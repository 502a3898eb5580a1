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

    static func newAction(_ asked: [(name: String, value: String)]) -> String { with(newAction, asked) }
    static func newAction(in plan: PlanID) -> String { with(newAction, [("plan", plan.description)]) }

    static let plans = "/plans", newPlan = "/plans/new"
    static func plans(_ filter: PlanFilter, after cursor: String? = nil) -> String { with(plans, filter.items + (cursor.map { [("after", $0)] } ?? [])) }
    static func exportPlans(_ filter: PlanFilter) -> String { with("/plans/export", filter.items) }
    static func plan(_ plan: PlanID) -> String { "/plans/\(plan)" }
    static func changePlan(_ plan: PlanID) -> String { "/plans/\(plan)/change" }
    static let templates = "/action-templates", newTemplate = "/action-templates/new"
    static func templates(_ filter: TemplateFilter, after cursor: String? = nil) -> String {
        with(templates, filter.items + (cursor.map { [("after", $0)] } ?? []))
    }
    static func exportTemplates(_ filter: TemplateFilter) -> String { with("/action-templates/export", filter.items) }
    static func template(_ template: ActionTemplateID) -> String { "/action-templates/\(template)" }
    static let escalations = "/escalations"
    static func escalations(_ filter: EscalationFilter, after cursor: String? = nil) -> String {
        with(escalations, filter.items + (cursor.map { [("after", $0)] } ?? []))
    }
    static func exportEscalations(_ filter: EscalationFilter) -> String { with("/escalations/export", filter.items) }

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
