import ContractsActionPlan
import ContractsCore
import ContractsEvidence

/// A new action as it was typed.
struct NewActionInput: Sendable {
    static let sources: [ActionPlanAPI.SourceKind] = [.own, .visit, .recommendation, .boardDecision]

    /// `unit:ID` or `plan:ID`.
    var place: String
    var about: IndicatorAsked?
    let source: String
    let sourceLabel: String
    var content: ActionInput

    init(_ form: Form) {
        place = form["place"] ?? ""
        about = IndicatorAsked(form)
        source = form["source"] ?? ActionPlanAPI.SourceKind.own.rawValue
        sourceLabel = form["sourceLabel"] ?? ""
        content = ActionInput(form)
    }

    var unit: UnitID? { NewActionInput.unit(of: place) }

    static func unit(of place: String) -> UnitID? {
        place.hasPrefix("unit:") ? UnitID(String(place.dropFirst(5))) : nil
    }

    private var plan: PlanID? { place.hasPrefix("plan:") ? PlanID(String(place.dropFirst(5))) : nil }

    /// Nil, with errors, where it cannot be asked for; what the values may be, the service says.
    func action(_ candidates: [LeadField.Candidate], errors: inout FieldErrors, catalogue: Catalogue) -> ActionPlanAPI.NewAction? {
        if unit == nil, plan == nil { errors.add("place", catalogue.text("actions_error_place")) }
        if !content.due.isBlank, content.due.date == nil { errors.add("due", catalogue.text("admin_error_date")) }
        content.lead.check(candidates, errors: &errors, catalogue: catalogue)
        guard errors.isEmpty else { return nil }
        func written(_ text: String) -> String? { text.allSatisfy(\.isWhitespace) ? nil : text }
        return ActionPlanAPI.NewAction(
            plan: plan, unit: unit, indicator: about?.id,
            source: ActionPlanAPI.Source(kind: ActionPlanAPI.SourceKind(rawValue: source) ?? .own, label: written(sourceLabel)), need: written(content.need),
            activity: written(content.activity), lead: content.lead.lead(of: candidates), resources: written(content.resources), due: content.due.date,
            measure: written(content.measure))
    }

    func fields(
        _ places: [(value: String, label: String)], _ candidates: [LeadField.Candidate], errors: FieldErrors, catalogue: Catalogue
    ) -> [any FormField] {
        let words = ActionFields(input: content, errors: errors, catalogue: catalogue)
        let choose = places.count == 1 ? places : [(value: "", label: catalogue.text("actions_place_choose"))] + places
        let begin: [any FormField] = [
            Select("place", label: catalogue.text("actions_field_place"), choices: choose, chosen: place, error: errors["place"]),
            Choices(
                "source", .radio, legend: catalogue.text("actions_fact_source"),
                choices: NewActionInput.sources.map { Choices.Choice($0.rawValue, catalogue.actionSource($0)) }, chosen: [source], error: errors["source"],
                inline: true),
            TextField(
                "sourceLabel", label: catalogue.text("actions_field_source_label"), value: sourceLabel, hint: catalogue.text("actions_field_source_label_hint"),
                error: errors["sourceLabel"], maximum: 300),
        ]
        return begin + words.content(candidates) + [words.due(catalogue.text("actions_field_due"))]
    }
}
