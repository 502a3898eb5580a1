import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

/// An action will not be done, for a reason (A2).
struct CancelAction: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ reason: SoundReason, on action: ActionID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> ActionPlanAPI.ActionDetail {
        try await ActOnAction(dependencies: dependencies)(.cancel, on: action, from: expected, as: caller, in: transaction) { _ in
            .init(step: .cancelled, detail: reason.text, columns: ", closing_reason = \(reason.text)")
        }
    }
}
