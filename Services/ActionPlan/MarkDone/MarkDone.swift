import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

/// The action is done, and this changed because of it (A2). Somebody else verifies it.
struct MarkDone: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ outcome: SoundOutcome, on action: ActionID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> ActionPlanAPI.ActionDetail {
        let (now, today) = (dependencies.now, dependencies.today)
        return try await ActOnAction(dependencies: dependencies)(.markDone, on: action, from: expected, as: caller, in: transaction) { before in
            if !outcome.evidence.isEmpty { try await keep(outcome, of: before.id, by: caller.person, at: now, in: transaction) }
            return .init(
                step: .done, detail: outcome.whatChanged,
                columns: columns(outcome.whatChanged, withUpdate: !outcome.evidence.isEmpty, by: caller.person, at: now, on: today))
        }
    }
}
