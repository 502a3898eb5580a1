import ContractsActionPlan
import ContractsCore

/// Which plans a list shows; it stands in the address.
struct PlanFilter: Sendable, Equatable {
    /// `open`, `closed` or `all`.
    static let open = "open", closed = "closed", all = "all"

    var kind: ActionPlanAPI.PlanKind?
    var unit: UnitID?
    var state = PlanFilter.open

    init(unit: UnitID? = nil) {
        self.unit = unit
    }

    /// What the address does not say, or says wrongly, is left out.
    init(_ visit: Visit) {
        kind = visit.query("kind").flatMap(ActionPlanAPI.PlanKind.init)
        unit = visit.query("unit").flatMap(UnitID.init)
        if let asked = visit.query("state"), [PlanFilter.closed, PlanFilter.all].contains(asked) { state = asked }
    }

    /// For the portal's own addresses.
    var items: [(name: String, value: String)] {
        let values: [(String, String?)] = [
            ("kind", kind?.rawValue), ("unit", unit?.description), ("state", state == PlanFilter.open ? nil : state),
        ]
        return values.compactMap { name, value in value.map { (name, $0) } }
    }

    /// What the action-plan service is asked.
    var query: [(String, String)] {
        let open: [(String, String)] = state == PlanFilter.all ? [] : [("open", String(state == PlanFilter.open))]
        return items.filter { $0.name != "state" }.map { ($0.name, $0.value) } + open
    }

    func form(_ units: [PersonGrant.Unit], catalogue: Catalogue) -> ActionFilterForm {
        var choices = units.map { (value: $0.id.description, label: $0.name) }
        if let unit, !units.contains(where: { $0.id == unit }) { choices.append((value: unit.description, label: catalogue.text("actions_filter_this_unit"))) }
        var fields: [any FormField] = [
            Select(
                "kind", label: catalogue.text("plans_filter_kind"),
                choices: [(value: "", label: catalogue.text("actions_filter_any"))]
                    + ActionPlanAPI.PlanKind.allCases.map { (value: $0.rawValue, label: catalogue.planKind($0)) }, chosen: kind?.rawValue),
            Select(
                "state", label: catalogue.text("plans_filter_state"),
                choices: [PlanFilter.open, PlanFilter.closed, PlanFilter.all].map { (value: $0, label: catalogue.text("plans_states_\($0)")) }, chosen: state),
        ]
        if !choices.isEmpty {
            fields.append(
                Select(
                    "unit", label: catalogue.text("actions_filter_unit"),
                    choices: [(value: "", label: catalogue.text("actions_filter_any_unit"))] + choices, chosen: unit?.description))
        }
        return ActionFilterForm(Address.plans, fields, open: !items.isEmpty, summary: catalogue.text("plans_filter"))
    }
}
