import ContractsEIA

/// A point of quality assurance as it is typed. Category and severity are not preset.
struct PointInput: Sendable, Equatable {
    var section = ""
    var category = ""
    var severity: EIAAPI.Severity?
    var text = ""

    init() {}

    init(_ form: Form) {
        section = form["section"] ?? ""
        category = form["category"] ?? ""
        severity = form.text("severity").flatMap(EIAAPI.Severity.init)
        text = form["text"] ?? ""
    }

    init(_ point: EIAAPI.FeedbackPoint) {
        section = point.section
        category = point.category
        severity = point.severity
        text = point.text
    }

    /// Nil, with errors, where the service's shape cannot hold it.
    func point(_ errors: inout FieldErrors, _ catalogue: Catalogue) -> EIAAPI.NewPoint? {
        if section.isEmpty { errors.add("section", catalogue.text("eiaqa_error_section")) }
        if category.isEmpty { errors.add("category", catalogue.text("eiaqa_error_category")) }
        if severity == nil { errors.add("severity", catalogue.text("eiaqa_error_severity")) }
        guard !section.isEmpty, !category.isEmpty, let severity else { return nil }
        return EIAAPI.NewPoint(section: section, category: category, severity: severity, text: text)
    }

    func fields(_ guide: EIAAPI.GuideDocument, _ errors: FieldErrors, _ catalogue: Catalogue) -> [any FormField] {
        let choose = [(value: "", label: catalogue.text("eiaqa_choose"))]
        return [
            Select(
                "section", label: catalogue.text("eiaqa_field_section"),
                choices: choose
                    + guide.sections.map {
                        (value: $0.key, label: catalogue.text("eiaqa_section_heading", ["number": String($0.number), "title": $0.title]))
                    },
                chosen: section, error: errors["section"]),
            Select(
                "category", label: catalogue.text("eiaqa_field_category"),
                choices: choose + guide.categories.map { (value: $0.code, label: $0.label) }, chosen: category, error: errors["category"]),
            Choices(
                "severity", .radio, legend: catalogue.text("eiaqa_field_severity"),
                choices: EIAAPI.Severity.allCases.map {
                    Choices.Choice($0.rawValue, catalogue.severity($0), hint: catalogue.text("eiaqa_severity_hint_\($0.rawValue)"))
                },
                chosen: [severity?.rawValue].compactMap(\.self), error: errors["severity"]),
            TextArea(
                "text", label: catalogue.text("eiaqa_field_text"), value: text, hint: catalogue.text("eiaqa_field_text_hint"), error: errors["text"], rows: 5,
                maximum: 5000, catalogue: catalogue),
        ]
    }

    static func field(_ pointer: String, _ catalogue: Catalogue) -> (name: String, label: String)? {
        let name = pointer.split(separator: "/").first.map(String.init) ?? ""
        return ["section", "category", "severity", "text"].contains(name) ? (name, catalogue.text("eiaqa_field_\(name)")) : nil
    }
}
