import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

/// Another due date; the old one is kept with the reason, and escalation starts anew (A2).
struct ChangeDueDate: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ dueDate: SoundDueDate, on action: ActionID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> ActionPlanAPI.ActionDetail {
        let (now, today) = (dependencies.now, dependencies.today)
        return try await ActOnAction(dependencies: dependencies)(.changeDueDate, on: action, from: expected, as: caller, in: transaction) { before in
            guard let old = before.due, old != dueDate.due else { throw ProblemError.validation("/due", "is the due date already") }
            try await keep(old, replacedBy: dueDate, of: before, by: caller.person, at: now, in: transaction)
            return .init(step: .dueDateChanged, detail: "\(old) to \(dueDate.due): \(dueDate.reason)", columns: columns(dueDate, on: today))
        }
    }
}
