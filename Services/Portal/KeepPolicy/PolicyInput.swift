import ContractsCore
import ContractsEIA

/// A policy as it was typed into its form.
struct PolicyInput: Sendable {
    var title = ""
    var kind = ""
    var summary = ""
    var unit = ""
    var owner = ""
    var marking = EIAAPI.Marking.official.rawValue
    var review = DateParts(nil)

    init() {}

    init(_ form: Form) {
        title = form["title"] ?? ""
        kind = form["kind"] ?? ""
        summary = form["summary"] ?? ""
        unit = form["unit"] ?? ""
        owner = form["owner"] ?? ""
        marking = form["marking"] ?? ""
        review = DateParts(form, "review")
    }

    init(_ policy: EIAAPI.Policy) {
        title = policy.title
        kind = policy.kind.rawValue
        summary = policy.summary
        unit = policy.unit.id.description
        owner = policy.owner.subject
        marking = policy.marking.rawValue
        review = DateParts(policy.reviewDate)
    }

    /// What the service is asked to keep; nil, and every reason in `errors`, where something cannot be told to it at all.
    func content(_ people: PersonChoice, errors: inout FieldErrors, catalogue: Catalogue) -> EIAAPI.PolicyContent? {
        let kind = EIAAPI.PolicyKind(rawValue: kind), unit = UnitID(unit), owner = people[owner], marking = EIAAPI.Marking(rawValue: marking)
        if kind == nil { errors.add("kind", catalogue.text("eia_error_kind")) }
        if unit == nil { errors.add("unit", catalogue.text("eia_error_unit")) }
        if owner == nil { errors.add("owner", catalogue.text("eia_error_owner")) }
        if marking == nil { errors.add("marking", catalogue.text("eia_error_marking")) }
        if !review.isBlank, review.date == nil { errors.add("review", catalogue.text("eia_error_date", ["label": catalogue.text("eia_policy_review")])) }
        guard errors.isEmpty, let kind, let unit, let owner, let marking else { return nil }
        return EIAAPI.PolicyContent(
            title: title, kind: kind, summary: summary, unit: unit, owner: owner, marking: marking, reviewDate: review.date)
    }

    /// - Parameter units: that the writer may choose from.
    func fields(_ units: [(value: String, label: String)], _ people: PersonChoice, errors: FieldErrors, catalogue: Catalogue) -> [any FormField] {
        let markings = EIAAPI.Marking.allCases.filter { $0 != .restricted || marking == $0.rawValue }
        return [
            TextField(
                "title", label: catalogue.text("eia_policy_name"), value: title, hint: catalogue.text("eia_policy_name_hint"), error: errors["title"],
                maximum: 200),
            Choices(
                "kind", .radio, legend: catalogue.text("eia_policy_kind"),
                choices: EIAAPI.PolicyKind.allCases.map { Choices.Choice($0.rawValue, catalogue.policyKind($0)) }, chosen: [kind], error: errors["kind"],
                inline: true),
            TextArea(
                "summary", label: catalogue.text("eia_policy_summary"), value: summary, hint: catalogue.text("eia_policy_summary_hint"),
                error: errors["summary"], rows: 3, maximum: 2000, catalogue: catalogue),
            Select(
                "unit", label: catalogue.text("eia_policy_unit"), choices: [(value: "", label: catalogue.text("eia_choose"))] + units, chosen: unit,
                error: errors["unit"]),
            people.field(
                "owner", label: catalogue.text("eia_policy_owner"), chosen: owner, hint: catalogue.text("eia_policy_owner_hint"), error: errors["owner"],
                catalogue: catalogue),
            Choices(
                "marking", .radio, legend: catalogue.text("eia_policy_marking"), choices: markings.map { Choices.Choice($0.rawValue, $0.rawValue) },
                chosen: [marking], error: errors["marking"], inline: true),
            DateInput(
                "review", legend: catalogue.text("eia_policy_review"), parts: review, hint: catalogue.text("eia_policy_review_hint"), error: errors["review"]),
        ]
    }

    /// Which field a pointer of the service's refusal is about.
    static func field(_ pointer: String, _ catalogue: Catalogue) -> (name: String, label: String)? {
        switch pointer {
        case "/title": ("title", catalogue.text("eia_policy_name"))
        case "/summary": ("summary", catalogue.text("eia_policy_summary"))
        case "/unit": ("unit", catalogue.text("eia_policy_unit"))
        case "/owner": ("owner", catalogue.text("eia_policy_owner"))
        case "/marking": ("marking", catalogue.text("eia_policy_marking"))
        case "/reviewDate": ("review", catalogue.text("eia_policy_review"))
        default: nil
        }
    }
}
