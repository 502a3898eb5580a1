import ContractsActionPlan
import ContractsCore

extension ActionTablePage {
    /// - Parameter escalations: newest first; nil where the action-plan service did not answer.
    init(
        _ escalations: Page<ActionPlanAPI.Escalation>?, _ filter: EscalationFilter, units: [PersonGrant.Unit], isFirst: Bool, retryURL: String,
        catalogue: Catalogue
    ) {
        let found = escalations?.items ?? []
        let heads = ["action", "to", "at", "late", "state"].map { catalogue.text("escalations_head_\($0)") }
        heading = catalogue.text("escalations_title")
        lede = catalogue.text("escalations_lede")
        summary = escalations == nil ? catalogue.text("actions_summary_unknown") : catalogue.text("escalations_summary", count: found.count)
        primary = nil
        views = ActionViews(.escalations, ActionFilter(unit: filter.unit), catalogue: catalogue)
        self.filter = filter.form(units, catalogue: catalogue)
        unavailable = escalations == nil ? Unavailable(catalogue, service: .actionPlan, retryURL: retryURL) : nil
        head = heads
        rows = found.map { escalation in
            Row(
                url: Address.action(escalation.action), title: catalogue.title(escalation),
                under: escalation.unit == nil ? catalogue.text("escalations_no_unit") : escalation.unitName ?? escalation.unitCode,
                cells: [
                    Cell(heads[1], catalogue.escalated(to: escalation.to)), Cell(heads[2], catalogue.date(escalation.at)),
                    Cell(
                        heads[3],
                        catalogue.text(
                            "escalations_late",
                            ["days": catalogue.text("actions_days", count: escalation.daysOverdue), "due": catalogue.date(escalation.due)])),
                    Cell(heads[4], nil, mark: catalogue.state(escalation)),
                ])
        }
        emptyState =
            escalations != nil && found.isEmpty
            ? Empty(
                catalogue.text(filter == EscalationFilter() ? "escalations_empty" : "escalations_empty_filter"),
                action: catalogue.text("escalations_empty_action"),
                link: filter == EscalationFilter() ? nil : Link(catalogue.text("escalations_all"), Address.escalations)) : nil
        pages =
            escalations?.next != nil || !isFirst
            ? .init(
                previous: isFirst ? nil : Address.escalations(filter), next: escalations?.next.map { Address.escalations(filter, after: $0) },
                where: catalogue.text("escalations_summary", count: found.count)) : nil
        download = found.isEmpty ? nil : Link(catalogue.text("escalations_download"), Address.exportEscalations(filter))
    }
}

extension Catalogue {
    func escalated(to target: ActionPlanAPI.EscalationTarget) -> String { text("escalations_to_\(target.rawValue)") }

    func title(_ escalation: ActionPlanAPI.Escalation) -> String {
        let words = (escalation.activity ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return "\(escalation.number) " + (words.isEmpty ? text("actions_untitled") : words.shortened(to: 120))
    }

    func state(_ escalation: ActionPlanAPI.Escalation) -> ActionMark {
        escalation.open
            ? ActionMark(code: "rag-red", word: text("escalations_state_open")) : ActionMark(escalation.state, catalogue: self)
    }
}

extension CSVFile {
    init(_ escalations: [ActionPlanAPI.Escalation], catalogue: Catalogue) {
        head = ["number", "activity", "unit_code", "unit", "to", "at", "due", "days", "state"].map { catalogue.text("escalations_column_\($0)") }
        rows = escalations.map { escalation in
            [
                String(escalation.number), escalation.activity ?? "", escalation.unitCode ?? "", escalation.unitName ?? "",
                catalogue.escalated(to: escalation.to), LocalDate(escalation.at).description, escalation.due.description, String(escalation.daysOverdue),
                catalogue.state(escalation).word,
            ]
        }
    }
}
