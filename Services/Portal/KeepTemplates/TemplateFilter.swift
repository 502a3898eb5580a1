/// Which templates a list shows; it stands in the address.
struct TemplateFilter: Sendable, Equatable {
    static let withdrawn = "withdrawn"

    var indicatorCode: String?
    /// Those that are no longer offered, too.
    var all = false

    init() {}

    init(_ visit: Visit) {
        indicatorCode = visit.query("indicatorCode").map { String($0.prefix(20)) }.flatMap { $0.isEmpty ? nil : $0 }
        all = visit.query("state") == TemplateFilter.withdrawn
    }

    /// For the portal's own addresses.
    var items: [(name: String, value: String)] {
        (indicatorCode.map { [("indicatorCode", $0)] } ?? []) + (all ? [("state", TemplateFilter.withdrawn)] : [])
    }

    /// What the action-plan service is asked.
    var query: [(String, String)] {
        (indicatorCode.map { [("indicatorCode", $0)] } ?? []) + (all ? [("withdrawn", "true")] : [])
    }

    func form(catalogue: Catalogue) -> ActionFilterForm {
        let fields: [any FormField] = [
            TextField("indicatorCode", label: catalogue.text("templates_field_indicator"), value: indicatorCode, width: .short, maximum: 20),
            Select(
                "state", label: catalogue.text("plans_filter_state"),
                choices: [
                    (value: "", label: catalogue.text("templates_state_offered")),
                    (value: TemplateFilter.withdrawn, label: catalogue.text("templates_states_all")),
                ], chosen: all ? TemplateFilter.withdrawn : ""),
        ]
        return ActionFilterForm(Address.templates, fields, open: !items.isEmpty, summary: catalogue.text("templates_filter"))
    }
}
