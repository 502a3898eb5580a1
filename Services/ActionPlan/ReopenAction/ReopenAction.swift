import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

/// A closed action is taken up again, for a reason (A2). The trail keeps how it had ended.
struct ReopenAction: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ reason: SoundReason, on action: ActionID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> ActionPlanAPI.ActionDetail {
        let today = dependencies.today
        do {
            return try await ActOnAction(dependencies: dependencies)(.reopen, on: action, from: expected, as: caller, in: transaction) { before in
                .init(
                    step: .reopened, detail: reason.text, columns: columns(on: today),
                    state: ActionRules.reopened(before.state, isComplete: before.isComplete))
            }
        } catch let error as PostgresError where error.violates("action_source") {
            throw ActionRefusal.sourceTaken
        }
    }
}
