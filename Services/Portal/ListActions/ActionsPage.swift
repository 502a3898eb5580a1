import ContractsActionPlan
import ContractsCore

/// Actions, by due date. Template `actions/list`.
struct ActionsPage: Sendable {
    struct Pages: Sendable {
        let previous: String?
        let next: String?
        let `where`: String
    }

    let heading: String
    let summary: String
    let primary: Link?
    let views: ActionViews
    let filter: ActionFilterForm
    /// What of the filter the form has no field for.
    let narrowed: [Link]
    let unavailable: Unavailable?
    let actions: [ActionLine]
    let emptyState: Empty?
    let pages: Pages?
    let download: Link?

    /// - Parameter actions: nil where the action-plan service did not answer.
    init(
        _ actions: Page<ActionPlanAPI.Action>?, summary counts: ActionPlanAPI.Summary?, filter: ActionFilter, isFirst: Bool, mayAdd: Bool, retryURL: String,
        catalogue: Catalogue
    ) {
        heading = catalogue.text("actions_title")
        let found = actions?.items ?? []
        summary =
            actions == nil
            ? catalogue.text("actions_summary_unknown")
            : actions?.next == nil && isFirst
                ? catalogue.text("actions_summary", count: found.count) : catalogue.text("actions_summary_part", count: found.count)
        primary = mayAdd ? Link(catalogue.text("actions_add"), Address.newAction) : nil
        views = ActionViews(.list, filter, catalogue: catalogue)
        self.filter = ActionFilterForm(Address.actions, filter, summary: counts, short: false, catalogue: catalogue)
        narrowed = ActionsPage.narrowed(filter, found, catalogue)
        unavailable = actions == nil ? Unavailable(catalogue, service: .actionPlan, retryURL: retryURL) : nil
        self.actions = found.map { ActionLine($0, catalogue: catalogue) }
        emptyState =
            actions != nil && found.isEmpty
            ? (filter == ActionFilter()
                ? Empty(catalogue.text("actions_empty"), action: catalogue.text("actions_empty_action"))
                : Empty(
                    catalogue.text("actions_empty_filter"), action: catalogue.text("actions_empty_filter_action"),
                    link: Link(catalogue.text("actions_saved_open"), Address.actions))) : nil
        pages =
            actions?.next != nil || !isFirst
            ? Pages(
                previous: isFirst ? nil : Address.actions(filter), next: actions?.next.map { Address.actions(filter, after: $0) },
                where: catalogue.text("actions_page", count: found.count)) : nil
        download = found.isEmpty ? nil : Link(catalogue.text("actions_download"), Address.exportActions(filter))
    }

    private static func narrowed(_ filter: ActionFilter, _ found: [ActionPlanAPI.Action], _ catalogue: Catalogue) -> [Link] {
        var links: [Link] = []
        if let indicator = filter.indicator {
            var wider = filter
            wider.indicator = nil
            let code = found.first { $0.indicator == indicator }?.indicatorCode
            links.append(Link(catalogue.text("actions_narrowed_indicator", ["code": code ?? ""]), Address.actions(wider)))
        }
        if let plan = filter.plan {
            var wider = filter
            wider.plan = nil
            links.append(Link(catalogue.text("actions_narrowed_plan", ["plan": found.first { $0.plan == plan }?.planTitle ?? ""]), Address.actions(wider)))
        }
        if filter.overdue {
            var wider = filter
            wider.overdue = false
            links.append(Link(catalogue.text("actions_narrowed_overdue"), Address.actions(wider)))
        }
        return links
    }
}
