import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

/// Somebody else looked at a done action, and it is so (A2). Never its lead, nor who marked it done.
struct VerifyAction: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ comment: String?, on action: ActionID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> ActionPlanAPI.ActionDetail {
        let now = dependencies.now
        return try await ActOnAction(dependencies: dependencies)(.verify, on: action, from: expected, as: caller, in: transaction) { _ in
            .init(step: .verified, detail: comment, columns: columns(by: caller.person, at: now))
        }
    }

    func comment(_ body: ActionPlanAPI.Verification) throws(ProblemError) -> String? {
        var validation = Validation()
        let comment = validation.optionalText(body.comment, at: "/comment", max: 2_000, lines: .many)
        try validation.finish()
        return comment
    }
}
