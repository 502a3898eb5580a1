import ContractsActionPlan
import ContractsCore

extension ActionTablePage {
    /// - Parameters:
    ///   - templates: nil where the action-plan service did not answer.
    ///   - mayKeep: whether the reader may make and change them.
    init(
        _ templates: Page<ActionPlanAPI.ActionTemplate>?, _ filter: TemplateFilter, isFirst: Bool, mayKeep: Bool, retryURL: String, catalogue: Catalogue
    ) {
        let found = templates?.items ?? []
        let heads = ["template", "activity", "timescale", "state"].map { catalogue.text("templates_head_\($0)") }
        heading = catalogue.text("templates_title")
        lede = catalogue.text("templates_lede")
        summary = templates == nil ? catalogue.text("actions_summary_unknown") : catalogue.text("templates_summary", count: found.count)
        primary = mayKeep ? Link(catalogue.text("templates_add"), Address.newTemplate) : nil
        views = ActionViews(.templates, ActionFilter(), catalogue: catalogue)
        self.filter = filter.form(catalogue: catalogue)
        unavailable = templates == nil ? Unavailable(catalogue, service: .actionPlan, retryURL: retryURL) : nil
        head = heads
        rows = found.map { template in
            let content = template.content
            return Row(
                url: Address.template(template.id), title: "\(content.indicatorCode) \(content.title)", under: nil,
                cells: [
                    Cell(heads[1], content.activity.shortened(to: 140)),
                    Cell(heads[2], content.timescaleDays.map { catalogue.text("actions_days", count: $0) } ?? catalogue.text("templates_timescale_none")),
                    Cell(heads[3], nil, mark: catalogue.templateState(content)),
                ])
        }
        emptyState =
            templates != nil && found.isEmpty
            ? (filter == TemplateFilter()
                ? Empty(catalogue.text("templates_empty"), action: catalogue.text("templates_empty_action"))
                : Empty(
                    catalogue.text("templates_empty_filter"), action: catalogue.text("actions_empty_filter_action"),
                    link: Link(catalogue.text("templates_all"), Address.templates))) : nil
        pages =
            templates?.next != nil || !isFirst
            ? .init(
                previous: isFirst ? nil : Address.templates(filter), next: templates?.next.map { Address.templates(filter, after: $0) },
                where: catalogue.text("templates_summary", count: found.count)) : nil
        download = found.isEmpty ? nil : Link(catalogue.text("templates_download"), Address.exportTemplates(filter))
    }
}

extension Catalogue {
    func templateState(_ content: ActionPlanAPI.ActionTemplateContent) -> ActionMark {
        let withdrawn = content.withdrawn ?? false
        return ActionMark(
            code: withdrawn ? "action-cancelled" : "action-agreed", word: text(withdrawn ? "templates_state_withdrawn" : "templates_state_offered"))
    }
}

extension CSVFile {
    init(_ templates: [ActionPlanAPI.ActionTemplate], catalogue: Catalogue) {
        head = ["indicator", "title", "activity", "resources", "measure", "timescale_days", "state"].map { catalogue.text("templates_column_\($0)") }
        rows = templates.map { template in
            let content = template.content
            return [
                content.indicatorCode, content.title, content.activity, content.resources ?? "", content.measure ?? "",
                content.timescaleDays.map { String($0) } ?? "", catalogue.templateState(content).word,
            ]
        }
    }
}
