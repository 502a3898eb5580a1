import ContractsActionPlan
import ContractsCore
import ContractsEvidence

/// Which actions a list shows. It stands in the address, so that a view can be kept and sent.
struct ActionFilter: Sendable, Equatable {
    /// `open`, `closed`, `all`, or one state.
    static let open = "open", closed = "closed", all = "all"

    var unit: UnitID?
    var state = ActionFilter.open
    var rag: ActionPlanAPI.RAG?
    /// A subject, or `me`.
    var lead: String?
    var source: ActionPlanAPI.SourceKind?
    var indicator: IndicatorID?
    var overdue = false
    var text: String?
    var plan: PlanID?
}

extension ActionFilter {
    /// What the address does not say, or says wrongly, is left out.
    init(_ visit: Visit) {
        unit = visit.query("unit").flatMap(UnitID.init)
        if let asked = visit.query("state"), ActionFilter.stateWords.contains(asked) { state = asked }
        rag = visit.query("rag").flatMap(ActionPlanAPI.RAG.init)
        lead = visit.query("lead").map { String($0.prefix(200)) }
        source = visit.query("source").flatMap(ActionPlanAPI.SourceKind.init)
        indicator = visit.query("indicator").flatMap(IndicatorID.init)
        overdue = visit.query("overdue") == "true"
        text = visit.query("q").map { String($0.prefix(100)) }
        plan = visit.query("plan").flatMap(PlanID.init)
    }

    static let stateWords = [open] + ActionPlanAPI.ActionState.allCases.map(\.rawValue) + [closed, all]

    /// For the portal's own addresses.
    var items: [(name: String, value: String)] {
        let values: [(String, String?)] = [
            ("unit", unit?.description), ("state", state == ActionFilter.open ? nil : state), ("rag", rag?.rawValue), ("lead", lead),
            ("source", source?.rawValue), ("indicator", indicator?.description), ("overdue", overdue ? "true" : nil), ("q", text),
            ("plan", plan?.description),
        ]
        return values.compactMap { name, value in value.map { (name, $0) } }
    }

    /// What the board and the calendar know of it.
    var placeItems: [(name: String, value: String)] {
        items.filter { ["unit", "lead"].contains($0.name) }
    }

    /// What the action-plan service is asked.
    var query: [(String, String)] {
        let states = states.map(\.rawValue).joined(separator: ",")
        return items.filter { $0.name != "state" }.map { ($0.name, $0.value) } + (states.isEmpty ? [] : [("state", states)])
    }

    /// None: all of them.
    private var states: [ActionPlanAPI.ActionState] {
        switch state {
        case ActionFilter.open: [.proposed, .agreed, .inProgress, .done]
        case ActionFilter.closed: [.verified, .accepted, .cancelled]
        default: ActionPlanAPI.ActionState(rawValue: state).map { [$0] } ?? []
        }
    }
}
