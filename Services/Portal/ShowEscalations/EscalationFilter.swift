import ContractsActionPlan
import ContractsCore

/// Which escalations a list shows; it stands in the address.
struct EscalationFilter: Sendable, Equatable {
    static let all = "all"

    var unit: UnitID?
    /// 1 commander, 2 adviser, 3 board.
    var level: Int?
    /// Those that are over, too.
    var all = false

    init() {}

    init(_ visit: Visit) {
        unit = visit.query("unit").flatMap(UnitID.init)
        level = visit.query("level").flatMap { Int($0) }.flatMap { (1...3).contains($0) ? $0 : nil }
        all = visit.query("state") == EscalationFilter.all
    }

    /// For the portal's own addresses.
    var items: [(name: String, value: String)] {
        let values: [(String, String?)] = [
            ("unit", unit?.description), ("level", level.map { String($0) }), ("state", all ? EscalationFilter.all : nil),
        ]
        return values.compactMap { name, value in value.map { (name, $0) } }
    }

    /// What the action-plan service is asked.
    var query: [(String, String)] {
        items.filter { $0.name != "state" }.map { ($0.name, $0.value) } + (all ? [] : [("open", "true")])
    }

    func form(_ units: [PersonGrant.Unit], catalogue: Catalogue) -> ActionFilterForm {
        var choices = units.map { (value: $0.id.description, label: $0.name) }
        if let unit, !units.contains(where: { $0.id == unit }) { choices.append((value: unit.description, label: catalogue.text("actions_filter_this_unit"))) }
        var fields: [any FormField] = [
            Select(
                "level", label: catalogue.text("escalations_head_to"),
                choices: [(value: "", label: catalogue.text("escalations_anybody"))]
                    + ActionPlanAPI.EscalationTarget.allCases.enumerated().map { (value: String($0.offset + 1), label: catalogue.escalated(to: $0.element)) },
                chosen: level.map { String($0) }),
            Select(
                "state", label: catalogue.text("plans_filter_state"),
                choices: [
                    (value: "", label: catalogue.text("escalations_state_open")),
                    (value: EscalationFilter.all, label: catalogue.text("escalations_states_all")),
                ], chosen: all ? EscalationFilter.all : ""),
        ]
        if !choices.isEmpty {
            fields.append(
                Select(
                    "unit", label: catalogue.text("actions_filter_unit"),
                    choices: [(value: "", label: catalogue.text("actions_filter_any_unit"))] + choices, chosen: unit?.description))
        }
        return ActionFilterForm(Address.escalations, fields, open: !items.isEmpty, summary: catalogue.text("escalations_filter"))
    }
}
