import ContractsActionPlan
import ContractsCore

extension ActionTablePage {
    /// - Parameter plans: nil where the action-plan service did not answer.
    init(
        _ plans: Page<ActionPlanAPI.Plan>?, _ filter: PlanFilter, units: [PersonGrant.Unit], isFirst: Bool, mayAdd: Bool, retryURL: String,
        catalogue: Catalogue
    ) {
        let found = plans?.items ?? []
        let heads = ["plan", "period", "lead", "progress", "state"].map { catalogue.text("plans_head_\($0)") }
        heading = catalogue.text("plans_title")
        lede = catalogue.text("plans_lede")
        summary = plans == nil ? catalogue.text("actions_summary_unknown") : catalogue.text("plans_summary", count: found.count)
        primary = mayAdd ? Link(catalogue.text("plans_add"), Address.newPlan) : nil
        views = ActionViews(.plans, ActionFilter(unit: filter.unit), catalogue: catalogue)
        self.filter = filter.form(units, catalogue: catalogue)
        unavailable = plans == nil ? Unavailable(catalogue, service: .actionPlan, retryURL: retryURL) : nil
        head = heads
        rows = found.map { plan in
            Row(
                url: Address.plan(plan.id), title: plan.title, under: catalogue.owner(plan),
                cells: [
                    Cell(heads[1], catalogue.period(plan) ?? catalogue.text("plans_period_none")),
                    Cell(heads[2], plan.lead.map(catalogue.lead) ?? catalogue.text("plans_lead_none")), Cell(heads[3], catalogue.progress(plan.counts)),
                    Cell(heads[4], nil, mark: catalogue.planState(plan)),
                ])
        }
        emptyState =
            plans != nil && found.isEmpty
            ? (filter == PlanFilter()
                ? Empty(catalogue.text("plans_empty"), action: catalogue.text("plans_empty_action"))
                : Empty(
                    catalogue.text("plans_empty_filter"), action: catalogue.text("actions_empty_filter_action"),
                    link: Link(catalogue.text("plans_all"), Address.plans))) : nil
        pages =
            plans?.next != nil || !isFirst
            ? .init(
                previous: isFirst ? nil : Address.plans(filter), next: plans?.next.map { Address.plans(filter, after: $0) },
                where: catalogue.text("plans_summary", count: found.count)) : nil
        download = found.isEmpty ? nil : Link(catalogue.text("plans_download"), Address.exportPlans(filter))
    }
}

extension CSVFile {
    /// Plans with their counts, a column each.
    init(_ plans: [ActionPlanAPI.Plan], catalogue: Catalogue) {
        let columns = [
            "title", "kind", "unit_code", "unit", "association", "summary", "lead", "from", "to", "state", "actions", "proposed", "agreed", "in_progress",
            "done", "verified", "accepted", "cancelled", "overdue",
        ]
        head = columns.map { catalogue.text("plans_column_\($0)") }
        rows = plans.map { plan in
            let counts = plan.counts
            let words = [
                plan.title, catalogue.planKind(plan.kind), plan.unitCode ?? "", plan.unitName ?? "", plan.association ?? "", plan.summary ?? "",
                plan.lead.map(catalogue.lead) ?? "", plan.from?.description ?? "", plan.to?.description ?? "", catalogue.planState(plan).word,
            ]
            return words
                + [
                    counts.total, counts.proposed, counts.agreed, counts.inProgress, counts.done, counts.verified, counts.accepted, counts.cancelled,
                    counts.overdue,
                ].map { String($0) }
        }
    }
}
