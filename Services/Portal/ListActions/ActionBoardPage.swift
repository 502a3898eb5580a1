import ContractsActionPlan
import ContractsCore

/// Actions by state. Template `actions/board`.
struct ActionBoardPage: Sendable {
    struct Column: Sendable {
        let id: String
        let mark: ActionMark
        let count: String
        let cards: [ActionLine]
        let more: Link?
        let nothing: String?
    }

    let summary: String
    let views: ActionViews
    let filter: ActionFilterForm
    let unavailable: Unavailable?
    let columns: [Column]

    init(_ board: ActionPlanAPI.Board?, summary counts: ActionPlanAPI.Summary?, filter: ActionFilter, retryURL: String, catalogue: Catalogue) {
        let columns = board?.columns ?? []
        summary = board == nil ? catalogue.text("actions_summary_unknown") : catalogue.text("actions_summary", count: columns.map(\.count).reduce(0, +))
        views = ActionViews(.board, filter, catalogue: catalogue)
        self.filter = ActionFilterForm(Address.actionBoard(), filter, summary: counts, short: true, catalogue: catalogue)
        unavailable = board == nil ? Unavailable(catalogue, service: .actionPlan, retryURL: retryURL) : nil
        self.columns = columns.map { column in
            var all = filter
            all.state = column.state.rawValue
            return Column(
                id: "column-\(column.state.rawValue)", mark: ActionMark(column.state, catalogue: catalogue),
                count: catalogue.text("actions_count", count: column.count), cards: column.cards.map { ActionLine($0, catalogue: catalogue) },
                more: column.count > column.cards.count
                    ? Link(catalogue.text("actions_board_more", count: column.count - column.cards.count), Address.actions(all)) : nil,
                nothing: column.cards.isEmpty ? catalogue.text("actions_board_empty") : nil)
        }
    }
}
