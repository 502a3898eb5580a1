package import ContractsCore

extension ActionPlanAPI {
    /// The actions by state, each column by due date. Query: `unit`, `plan`, `lead` (a subject, or `me`), `limit` (cards a column, 1-100, default 20).
    package static let getBoard = Endpoint<NoContent, Board>(.get, "/v1/action-board")

    /// The board.
    package struct Board: Codable, Sendable, Equatable {
        /// One for every state, in their order.
        package let columns: [BoardColumn]

        package init(columns: [BoardColumn]) {
            self.columns = columns
        }
    }

    /// A column. `count` tells of all, `cards` has the first ones.
    package struct BoardColumn: Codable, Sendable, Equatable {
        package let state: ActionState
        package let count: Int
        package let cards: [Action]

        package init(state: ActionState, count: Int, cards: [Action]) {
            self.state = state
            self.count = count
            self.cards = cards
        }
    }
}
