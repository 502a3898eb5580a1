import ContractsActionPlan
import ContractsCore

/// The ways to look at actions, and the filters that many people need. Partial `actions/views`.
struct ActionViews: Sendable {
    enum View: Sendable {
        case list, board, calendar, plans, escalations, templates
    }

    let views: [FrameLink]
    let saved: [FrameLink]

    init(_ current: View, _ filter: ActionFilter, catalogue: Catalogue) {
        let place = ActionFilter(unit: filter.unit, lead: filter.lead)
        views = [
            FrameLink(catalogue.text("actions_view_list"), Address.actions(current == .list ? filter : place), current: current == .list),
            FrameLink(catalogue.text("actions_view_board"), Address.actionBoard(place), current: current == .board),
            FrameLink(catalogue.text("actions_view_calendar"), Address.actionCalendar(place), current: current == .calendar),
            FrameLink(catalogue.text("plans_title"), Address.plans, current: current == .plans),
            FrameLink(catalogue.text("escalations_title"), Address.escalations, current: current == .escalations),
            FrameLink(catalogue.text("templates_title"), Address.templates, current: current == .templates),
        ]
        let kept: [(String, ActionFilter)] = [
            (catalogue.text("actions_saved_open"), ActionFilter()), (catalogue.text("actions_saved_mine"), ActionFilter(lead: "me")),
            (catalogue.text("actions_saved_overdue"), ActionFilter(overdue: true)),
            (catalogue.text("actions_saved_verify"), ActionFilter(state: ActionPlanAPI.ActionState.done.rawValue)),
            (catalogue.text("actions_saved_proposed"), ActionFilter(state: ActionPlanAPI.ActionState.proposed.rawValue)),
        ]
        saved = current == .list ? kept.map { FrameLink($0.0, Address.actions($0.1), current: $0.1 == filter) } : []
    }
}
