import ContractsActionPlan
import ContractsCore

/// A plan as it was typed.
struct PlanInput: Sendable {
    static let corporate = "corporate", association = "association"

    /// `corporate`, `association` or `unit:ID`.
    var place: String
    let association: String
    let title: String
    let summary: String
    let lead: LeadField
    let from: DateParts
    let to: DateParts
    let closed: Bool

    init(_ form: Form) {
        place = form["place"] ?? ""
        association = form["association"] ?? ""
        title = form["title"] ?? ""
        summary = form["summary"] ?? ""
        lead = LeadField(form)
        from = DateParts(form, "from")
        to = DateParts(form, "to")
        closed = form["state"] == PlanFilter.closed
    }

    init(_ plan: ActionPlanAPI.Plan) {
        place = plan.unit.map { "unit:\($0)" } ?? (plan.kind == .corporate ? PlanInput.corporate : PlanInput.association)
        association = plan.association ?? ""
        title = plan.title
        summary = plan.summary ?? ""
        lead = LeadField(plan.lead)
        from = DateParts(plan.from)
        to = DateParts(plan.to)
        closed = plan.closed
    }

    var unit: UnitID? { NewActionInput.unit(of: place) }

    /// Nil, with errors, where it cannot be asked for; what the values may be, the service says.
    func content(_ kind: ActionPlanAPI.PlanKind, _ candidates: [LeadField.Candidate], errors: inout FieldErrors, catalogue: Catalogue)
        -> ActionPlanAPI.PlanContent?
    {
        if place.isEmpty { errors.add("place", catalogue.text("plans_error_place")) }
        for (name, parts) in [("from", from), ("to", to)] where !parts.isBlank && parts.date == nil { errors.add(name, catalogue.text("admin_error_date")) }
        lead.check(candidates, errors: &errors, catalogue: catalogue)
        guard errors.isEmpty else { return nil }
        return ActionPlanAPI.PlanContent(
            kind: kind, unit: unit, association: kind == .staffSupportAssociation ? association : nil, title: title, summary: summary.isEmpty ? nil : summary,
            lead: lead.lead(of: candidates), from: from.date, to: to.date, closed: closed)
    }

    /// - Parameters:
    ///   - places: whose plan a new one may be; nil for one that is there, which stays whose it is.
    ///   - mayClose: not a unit's standing plan, which takes what comes from gaps.
    func fields(
        places: [(value: String, label: String)]?, mayClose: Bool, _ candidates: [LeadField.Candidate], errors: FieldErrors, catalogue: Catalogue
    ) -> [any FormField] {
        var fields: [any FormField] = []
        if let places {
            let choose = places.count == 1 ? places : [(value: "", label: catalogue.text("plans_place_choose"))] + places
            fields.append(Select("place", label: catalogue.text("plans_field_place"), choices: choose, chosen: place, error: errors["place"]))
        }
        if places?.contains(where: { $0.value == PlanInput.association }) ?? (place == PlanInput.association) {
            fields.append(
                TextField(
                    "association", label: catalogue.text("plans_field_association"), value: association,
                    hint: places == nil ? nil : catalogue.text("plans_field_association_hint"), error: errors["association"], maximum: 200))
        }
        fields += [
            TextField("title", label: catalogue.text("plans_field_title"), value: title, error: errors["title"], maximum: 200),
            TextArea(
                "summary", label: catalogue.text("plans_field_summary"), value: summary, error: errors["summary"], rows: 4, maximum: 5000, catalogue: catalogue),
        ]
        fields += lead.fields(candidates, errors: errors, catalogue: catalogue)
        fields += [
            DateInput("from", legend: catalogue.text("plans_field_from"), parts: from, error: errors["from"]),
            DateInput("to", legend: catalogue.text("plans_field_to"), parts: to, error: errors["to"]),
        ]
        if mayClose {
            fields.append(
                Choices(
                    "state", .radio, legend: catalogue.text("plans_field_state"),
                    choices: [
                        .init(PlanFilter.open, catalogue.text("plans_state_open")),
                        .init(PlanFilter.closed, catalogue.text("plans_state_closed"), hint: catalogue.text("plans_closed_hint")),
                    ], chosen: [closed ? PlanFilter.closed : PlanFilter.open], error: errors["state"]))
        }
        return fields
    }
}
