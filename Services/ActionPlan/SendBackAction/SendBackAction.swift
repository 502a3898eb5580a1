import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

/// A done action is not so: back to work, with the reason (A2).
struct SendBackAction: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ reason: SoundReason, on action: ActionID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> ActionPlanAPI.ActionDetail {
        let today = dependencies.today
        return try await ActOnAction(dependencies: dependencies)(.sendBack, on: action, from: expected, as: caller, in: transaction) { _ in
            .init(step: .sentBack, detail: reason.text, columns: columns(on: today))
        }
    }
}
