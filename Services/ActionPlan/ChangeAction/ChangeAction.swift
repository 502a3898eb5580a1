import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

/// Says better what is to be done. The due date is changed on its own, with a reason (A2).
struct ChangeAction: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ content: SoundContent, on action: ActionID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> ActionPlanAPI.ActionDetail {
        try await ActOnAction(dependencies: dependencies)(.change, on: action, from: expected, as: caller, in: transaction) { _ in
            .init(step: .changed, detail: content.activity, columns: columns(content))
        }
    }
}
