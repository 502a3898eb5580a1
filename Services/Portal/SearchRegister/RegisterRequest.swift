import ContractsCore
import ContractsEIA

/// What of the published register is looked for; it stands in the address, so that a view can be sent.
struct RegisterRequest: Sendable {
    var text: String?
    var unit: UnitID?
    var kind: EIAAPI.PolicyKind?
    var outcome: EIAAPI.DecisionOutcome?
    var characteristic: String?

    /// What the address does not say, or says wrongly, is left out.
    init(_ visit: Visit) {
        text = visit.query("q").map { String($0.prefix(200)) }
        unit = visit.query("unit").flatMap(UnitID.init)
        kind = visit.query("kind").flatMap(EIAAPI.PolicyKind.init)
        outcome = visit.query("outcome").flatMap(EIAAPI.DecisionOutcome.init)
        characteristic = visit.query("characteristic").map { String($0.prefix(100)) }
    }

    var items: [(name: String, value: String)] {
        let values: [(String, String?)] = [
            ("q", text), ("unit", unit?.description), ("kind", kind?.rawValue), ("outcome", outcome?.rawValue), ("characteristic", characteristic),
        ]
        return values.compactMap { name, value in value.map { (name, $0) } }
    }

    /// The service's query: what fits best first where words are given.
    var query: [(String, String)] {
        items.map { ($0.name, $0.value) } + (text == nil ? [] : [("sort", "rank")])
    }

    /// - Parameter characteristics: of the guide in force; none where it could not be read.
    func fields(_ characteristics: [EIAAPI.Characteristic], units: [(value: String, label: String)], _ catalogue: Catalogue) -> [any FormField] {
        let any = [(value: "", label: catalogue.text("eiaqa_any"))]
        return [
            TextField("q", label: catalogue.text("eiaqa_register_words"), value: text, type: "search"),
            Select("unit", label: catalogue.text("eiaqa_column_unit"), choices: any + units, chosen: unit?.description),
            Select(
                "kind", label: catalogue.text("eiaqa_register_kind"),
                choices: any + EIAAPI.PolicyKind.allCases.map { (value: $0.rawValue, label: catalogue.policyKind($0)) }, chosen: kind?.rawValue),
            Select(
                "outcome", label: catalogue.text("eiaqa_field_outcome"),
                choices: any + EIAAPI.DecisionOutcome.allCases.map { (value: $0.rawValue, label: catalogue.decision($0)) }, chosen: outcome?.rawValue),
            Select(
                "characteristic", label: catalogue.text("eiaqa_register_characteristic"),
                choices: any + characteristics.map { (value: $0.code, label: $0.label) }, chosen: characteristic),
        ]
    }
}
