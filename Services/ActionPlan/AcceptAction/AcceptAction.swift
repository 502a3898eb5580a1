import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

/// The gap is accepted with a reason instead of acting: "key areas only" (Q5, S0 ¶42).
struct AcceptAction: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ reason: SoundReason, on action: ActionID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> ActionPlanAPI.ActionDetail {
        try await ActOnAction(dependencies: dependencies)(.accept, on: action, from: expected, as: caller, in: transaction) { _ in
            .init(step: .accepted, detail: reason.text, columns: ", closing_reason = \(reason.text)")
        }
    }
}
