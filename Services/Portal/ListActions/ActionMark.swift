import ContractsActionPlan

/// A word with its fixed shape: where an action stands, or how it goes. Partial `actions/mark`.
struct ActionMark: Sendable {
    let code: String
    let word: String

    init(code: String, word: String) {
        self.code = code
        self.word = word
    }

    init(_ state: ActionPlanAPI.ActionState, catalogue: Catalogue) {
        code = "action-\(state.rawValue)"
        word = catalogue.actionState(state)
    }

    /// Nil where the action is not under way: then its state says all.
    init?(underWay action: ActionPlanAPI.Action, catalogue: Catalogue) {
        guard action.state == .agreed || action.state == .inProgress else { return nil }
        self.init(action.rag, catalogue: catalogue)
    }

    init(_ rag: ActionPlanAPI.RAG, catalogue: Catalogue) {
        code = "rag-\(rag.rawValue)"
        word = catalogue.rag(rag)
    }
}

extension ActionPlanAPI.Action {
    /// Why it is late or at risk, in the rule's words.
    var ragWarning: String? { rag == .red || rag == .amber ? ragReason : nil }
}

extension Catalogue {
    func actionState(_ state: ActionPlanAPI.ActionState) -> String { text("actions_state_\(state.rawValue)") }
    func rag(_ rag: ActionPlanAPI.RAG) -> String { text("actions_rag_\(rag.rawValue)") }
    func actionSource(_ source: ActionPlanAPI.SourceKind) -> String { text("actions_source_\(source.rawValue)") }
    func act(_ act: ActionPlanAPI.Act) -> String { text("actions_act_\(act.rawValue)") }
    func person(_ person: ActionPlanAPI.Person) -> String { self.person(person.name, rank: person.rank) }
    func lead(_ lead: ActionPlanAPI.Lead?) -> String { lead.map { person($0.name, rank: $0.rank) } ?? text("actions_lead_none") }

    /// What it is called in lists: what is done, or while that is open what is needed.
    func title(_ action: ActionPlanAPI.Action, limit: Int = 140) -> String {
        let words = action.activity ?? action.need ?? ""
        let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.isEmpty ? text("actions_untitled") : line.shortened(to: limit)
    }

    /// "Enfield · 1B"
    func place(_ action: ActionPlanAPI.Action) -> String {
        [action.unitName ?? action.unitCode ?? (action.unit == nil ? action.planTitle : text("actions_unit_unknown")), action.indicatorCode].compactMap(\.self)
            .joined(separator: " · ")
    }
}
