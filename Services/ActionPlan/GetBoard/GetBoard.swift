import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres

/// The actions by state (A2).
struct GetBoard: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ filter: ActionFilter, cards limit: Int, as caller: Caller) async throws -> ActionPlanAPI.Board {
        let today = dependencies.today
        let condition = filter.condition(today: today, for: caller)
        let counts = Dictionary(uniqueKeysWithValues: try await counts(condition).map { ($0.state, $0.count) })
        let cards = Dictionary(grouping: try await cards(condition, limit: limit), by: \.state)
        return ActionPlanAPI.Board(
            columns: ActionPlanAPI.ActionState.allCases.map { state in
                .init(state: state, count: counts[state] ?? 0, cards: (cards[state] ?? []).map { .init($0, today: today) })
            })
    }
}
