import ContractsActionPlan
import ContractsCore
import ContractsEvidence

/// The filter as a form that asks with GET. Partial `actions/filter`.
struct ActionFilterForm: Sendable {
    struct Hidden: Sendable {
        let name: String
        let value: String
    }

    let action: String
    let fields: [AnyField]
    let hidden: [Hidden]
    /// Whether the view has more than who and where.
    let open: Bool
    let clearURL: String?
    /// What the fold is called.
    let summary: String

    init(_ action: String, _ fields: [any FormField], open: Bool, summary: String) {
        self.action = action
        self.fields = fields.map(AnyField.init)
        self.hidden = []
        self.open = open
        self.clearURL = open ? action : nil
        self.summary = summary
    }

    /// - Parameter counts: the units that have actions; nil where they could not be read.
    init(_ action: String, _ filter: ActionFilter, summary counts: ActionPlanAPI.Summary?, short: Bool, month: String? = nil, catalogue: Catalogue) {
        self.action = action
        self.summary = catalogue.text("actions_filter")
        var fields: [any FormField] = [ActionFilterForm.unit(filter, counts, catalogue)]
        if !short {
            fields.append(
                Select(
                    "state", label: catalogue.text("actions_filter_state"),
                    choices: ActionFilter.stateWords.map { word in
                        (value: word, label: ActionPlanAPI.ActionState(rawValue: word).map(catalogue.actionState) ?? catalogue.text("actions_states_\(word)"))
                    }, chosen: filter.state))
            fields.append(
                Select(
                    "rag", label: catalogue.text("actions_filter_rag"),
                    choices: [(value: "", label: catalogue.text("actions_filter_any"))]
                        + ActionPlanAPI.RAG.allCases.map { (value: $0.rawValue, label: catalogue.rag($0)) }, chosen: filter.rag?.rawValue))
            fields.append(
                Select(
                    "source", label: catalogue.text("actions_filter_source"),
                    choices: [(value: "", label: catalogue.text("actions_filter_any"))]
                        + ActionPlanAPI.SourceKind.allCases.map { (value: $0.rawValue, label: catalogue.actionSource($0)) }, chosen: filter.source?.rawValue))
        }
        fields.append(ActionFilterForm.lead(filter, catalogue))
        if !short { fields.append(TextField("q", label: catalogue.text("actions_filter_text"), value: filter.text, type: "search")) }
        self.fields = fields.map(AnyField.init)
        let kept: [(String, String?)] = [
            ("overdue", !short && filter.overdue ? "true" : nil), ("indicator", short ? nil : filter.indicator?.description), ("month", month),
            ("plan", short ? nil : filter.plan?.description),
        ]
        hidden = kept.compactMap { name, value in value.map { Hidden(name: name, value: $0) } }
        let asked = short ? filter.placeItems : filter.items
        open = !asked.isEmpty
        clearURL = asked.isEmpty ? nil : action
    }

    private static func unit(_ filter: ActionFilter, _ summary: ActionPlanAPI.Summary?, _ catalogue: Catalogue) -> Select {
        var choices = (summary?.units ?? []).compactMap { unit in
            unit.unit.map { (value: $0.description, label: unit.unitName ?? unit.unitCode ?? catalogue.text("actions_unit_unknown")) }
        }.sorted { $0.label < $1.label }
        if let unit = filter.unit, !choices.contains(where: { $0.value == unit.description }) {
            choices.append((value: unit.description, label: catalogue.text("actions_filter_this_unit")))
        }
        return Select(
            "unit", label: catalogue.text("actions_filter_unit"), choices: [(value: "", label: catalogue.text("actions_filter_any_unit"))] + choices,
            chosen: filter.unit?.description)
    }

    private static func lead(_ filter: ActionFilter, _ catalogue: Catalogue) -> Select {
        var choices = [(value: "", label: catalogue.text("actions_filter_any_lead")), (value: "me", label: catalogue.text("actions_filter_me"))]
        if let lead = filter.lead, lead != "me" { choices.append((value: lead, label: catalogue.text("actions_filter_this_lead"))) }
        return Select("lead", label: catalogue.text("actions_filter_lead"), choices: choices, chosen: filter.lead)
    }
}
