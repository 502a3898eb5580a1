import ContractsActionPlan
import ContractsCore

/// A plan with its progress and its actions. Template `plans/plan`.
struct PlanPage: Sendable {
    struct Count: Sendable {
        let mark: ActionMark
        let link: Link
    }

    let caption: String
    let heading: String
    let state: ActionMark
    let progress: String
    let primary: Link?
    let acts: [Link]
    let summary: String?
    let facts: [Fact]
    let counts: [Count]
    let unavailable: Unavailable?
    let actions: [ActionLine]
    let emptyState: Empty?
    let links: [Link]

    /// - Parameter actions: by due date, those that are closed too; nil where they could not be read.
    init(_ plan: ActionPlanAPI.Plan, actions found: Page<ActionPlanAPI.Action>?, mayAdd: Bool, mayChange: Bool, retryURL: String, catalogue: Catalogue) {
        caption = catalogue.owner(plan)
        heading = plan.title
        state = catalogue.planState(plan)
        progress = catalogue.progress(plan.counts)
        primary = mayAdd && !plan.closed ? Link(catalogue.text("actions_add"), Address.newAction(in: plan.id)) : nil
        acts = mayChange ? [Link(catalogue.text("plans_change"), Address.changePlan(plan.id))] : []
        summary = plan.summary
        let said: [(String, String?)] = [
            ("plans_fact_lead", plan.lead.map(catalogue.lead)), ("plans_fact_period", catalogue.period(plan)),
            ("plans_fact_standing", plan.standing ? catalogue.text("plans_standing") : nil),
            ("plans_fact_changed", ActionPage.by(plan.changedBy, plan.changedAt, catalogue)),
        ]
        facts = said.compactMap { key, value in value.map { Fact(catalogue.text(key), $0) } }
        counts = ActionPlanAPI.ActionState.allCases.compactMap { state in
            let count = plan.counts.of(state)
            guard count > 0 else { return nil }
            return Count(
                mark: ActionMark(state, catalogue: catalogue),
                link: Link(catalogue.text("actions_count", count: count), Address.actions(ActionFilter(state: state.rawValue, plan: plan.id))))
        }
        unavailable = found == nil ? Unavailable(catalogue, service: .actionPlan, retryURL: retryURL) : nil
        actions = (found?.items ?? []).map { ActionLine($0, catalogue: catalogue) }
        emptyState =
            found?.items.isEmpty == true
            ? Empty(catalogue.text("plans_empty_actions"), action: catalogue.text(plan.standing ? "plans_empty_actions_standing" : "plans_empty_actions_own"))
            : nil
        let all = ActionFilter(state: ActionFilter.all, plan: plan.id)
        links =
            actions.isEmpty
            ? []
            : [
                Link(catalogue.text(found?.next == nil ? "plans_all_actions" : "plans_more_actions"), Address.actions(all)),
                Link(catalogue.text("actions_download"), Address.exportActions(all)),
            ]
    }
}

extension ActionPlanAPI.ActionCounts {
    func of(_ state: ActionPlanAPI.ActionState) -> Int {
        switch state {
        case .proposed: proposed
        case .agreed: agreed
        case .inProgress: inProgress
        case .done: done
        case .verified: verified
        case .accepted: accepted
        case .cancelled: cancelled
        }
    }
}
