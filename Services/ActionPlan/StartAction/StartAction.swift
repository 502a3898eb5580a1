import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

/// Work on an agreed action begins (A2).
struct StartAction: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        on action: ActionID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> ActionPlanAPI.ActionDetail {
        let today = dependencies.today
        return try await ActOnAction(dependencies: dependencies)(.start, on: action, from: expected, as: caller, in: transaction) { _ in
            .init(step: .started, columns: ", heard_on = \(today)")
        }
    }
}
