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
                try await requireNoLater(before, in: transaction)
                return .init(
                    step: .reopened, detail: reason.text, columns: columns(on: today),
                    state: ActionRules.reopened(before.state, isComplete: before.isComplete))
            }
        } catch let error as PostgresError where error.violates("action_source") {
            throw ActionRefusal.sourceTaken
        }
    }

    /// Of one indicator in one unit, the action of the latest gap is the one to work on.
    private func requireNoLater(_ action: ActionRow, in transaction: Transaction) async throws {
        guard action.sourceKind == .gap, let unit = action.unit, let indicator = action.indicator else { return }
        let actions = GapActions(unit: unit, indicator: indicator)
        try await actions.hold(in: transaction)
        guard try await !actions.isFollowed(action, in: transaction) else { throw ActionRefusal.sourceTaken }
    }
}
