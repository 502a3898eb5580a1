import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres

/// What waits for the caller in this service: their part of "waiting for me" (Q3, A2).
struct GetWaiting: Sendable {
    let dependencies: Dependencies

    static let most = 50

    func callAsFunction(as caller: Caller) async throws -> ActionPlanAPI.Waiting {
        let today = dependencies.today
        let counts = try await counts(for: caller, today: today)
        func list(_ kind: Kind, _ count: Int) async throws -> [ActionPlanAPI.Action] {
            count == 0 ? [] : try await rows(kind, for: caller, today: today).map { .init($0, today: today) }
        }
        return ActionPlanAPI.Waiting(
            proposed: try await list(.proposed, counts.proposed), overdue: try await list(.overdue, counts.overdue),
            toVerify: try await list(.toVerify, counts.toVerify), updatesOwed: try await list(.updatesOwed, counts.updatesOwed), counts: counts)
    }
}
