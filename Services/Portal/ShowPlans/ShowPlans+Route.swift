import ContractsActionPlan
import ContractsCore
import Foundation
import Hummingbird

/// Plans of the force, of business groups, units and staff support associations (A1): a list, a file, one with its actions.
enum ShowPlans {
    static func list(_ visit: Visit) async throws -> Response {
        let filter = PlanFilter(visit), after = visit.query("after")
        let query = filter.query + [("limit", "50")] + (after.map { [("cursor", $0)] } ?? [])
        let plans: Page<ActionPlanAPI.Plan>? = try await visit.ifAvailable { try await visit.actionPlan(ActionPlanAPI.listPlans, query: query) }
        let page = ActionTablePage(
            plans, filter, units: try visit.signedIn.person.ownUnits, isFirst: after == nil, mayAdd: try ChangePlan.mayPlanAnywhere(visit),
            retryURL: visit.address, catalogue: visit.catalogue)
        return try await visit.page("actions/table", page, head(page.heading, visit))
    }

    static func export(_ visit: Visit) async throws -> Response {
        let plans = try await visit.everyItem(ActionPlanAPI.listPlans, query: PlanFilter(visit).query + [("limit", "200")], of: visit.site.actionPlan)
        let file = CSVFile(plans, catalogue: visit.catalogue)
        return visit.download(Data(file.text.utf8), name: "plans.csv", type: "text/csv; charset=utf-8")
    }

    static func show(_ visit: Visit) async throws -> Response {
        let plan = try await plan(visit)
        let query = [("plan", plan.id.description), ("limit", "50")]
        let actions: Page<ActionPlanAPI.Action>? = try await visit.ifAvailable { try await visit.actionPlan(ActionPlanAPI.listActions, query: query) }
        let page = PlanPage(
            plan, actions: actions, mayAdd: try mayAdd(to: plan, visit), mayChange: try ChangePlan.mayPlan(visit, in: plan.unit), retryURL: visit.address,
            catalogue: visit.catalogue)
        return try await visit.page("plans/plan", page, head(plan.title, below: true, unit: plan.unit, visit))
    }

    static func plan(_ visit: Visit) async throws -> ActionPlanAPI.Plan {
        try await visit.actionPlan(ActionPlanAPI.getPlan, ["plan": try visit.path("plan", as: PlanID.self)])
    }

    static func head(_ title: String, below: Bool = false, unit: UnitID? = nil, hasErrors: Bool = false, _ visit: Visit) -> PageHead {
        let crumbs =
            [FrameLink(visit.text("actions_title"), Address.actions)] + (below ? [FrameLink(visit.text("plans_title"), Address.plans)] : [])
        return PageHead(title, section: .actions, breadcrumbs: crumbs, unit: unit, hasErrors: hasErrors)
    }

    private static func mayAdd(to plan: ActionPlanAPI.Plan, _ visit: Visit) throws -> Bool {
        guard let unit = plan.unit else { return try ChangePlan.mayPlan(visit, in: nil) }
        return try AddAction.mayAdd(visit, in: unit)
    }
}
