import ContractsActionPlan
import ContractsCore

/// An action as a line of a list or a card of the board.
struct ActionLine: Sendable {
    let url: String
    let number: Int
    let title: String
    let place: String
    let lead: String
    let due: String
    let state: ActionMark
    /// How it goes, while it is under way; afterwards its state says all.
    let rag: ActionMark?
    /// Why it is late or at risk.
    let reason: String?
    let late: Bool

    init(_ action: ActionPlanAPI.Action, catalogue: Catalogue) {
        url = Address.action(action.id)
        number = action.number
        title = catalogue.title(action)
        place = catalogue.place(action)
        lead = catalogue.lead(action.lead)
        due = action.due.map(catalogue.date) ?? catalogue.text("actions_due_none")
        state = ActionMark(action.state, catalogue: catalogue)
        rag = ActionMark(underWay: action, catalogue: catalogue)
        reason = action.ragWarning
        late = action.daysOverdue > 0
    }
}
