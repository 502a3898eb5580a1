import ContractsCore
import ContractsEIA

/// What period and unit the figures are of; it stands in the address, so that a view can be sent.
struct FiguresRequest: Sendable {
    /// As typed; what is no date, the service refuses.
    let from: String?
    let to: String?
    let unit: UnitID?

    init(_ visit: Visit) {
        from = visit.query("from")
        to = visit.query("to")
        unit = visit.query("unit").flatMap(UnitID.init)
    }

    var items: [(name: String, value: String)] {
        [("from", from), ("to", to), ("unit", unit?.description)].compactMap { name, value in value.map { (name, $0) } }
    }

    var query: [(String, String)] { items.map { ($0.name, $0.value) } }

    func fields(_ units: [(value: String, label: String)], _ errors: FieldErrors, _ catalogue: Catalogue) -> [any FormField] {
        [
            TextField("from", label: catalogue.text("eiaqa_figures_from"), value: from, error: errors["from"], type: "date"),
            TextField("to", label: catalogue.text("eiaqa_figures_to"), value: to, error: errors["to"], type: "date"),
            Select(
                "unit", label: catalogue.text("eiaqa_column_unit"), choices: [(value: "", label: catalogue.text("eiaqa_figures_all_units"))] + units,
                chosen: unit?.description, error: errors["unit"]),
        ]
    }
}
