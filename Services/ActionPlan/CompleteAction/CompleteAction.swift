import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

/// The unit says how a proposed action is done: then it is agreed (A2).
struct CompleteAction: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ completion: SoundCompletion, on action: ActionID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> ActionPlanAPI.ActionDetail {
        let (now, today) = (dependencies.now, dependencies.today)
        return try await ActOnAction(dependencies: dependencies)(.complete, on: action, from: expected, as: caller, in: transaction) { before in
            .init(step: .completed, detail: completion.activity, columns: columns(completion, need: completion.need ?? before.need, at: now, on: today))
        }
    }
}
