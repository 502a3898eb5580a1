import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

/// A milestone is reached (A2).
struct FinishMilestone: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ note: String?, for id: MilestoneID, of action: ActionID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> ActionPlanAPI.Milestone {
        let acting = ActOnAction(dependencies: dependencies)
        let (before, milestone) = try await acting.milestone(id, of: action, from: expected, as: caller, in: transaction)
        try await update(id, note: note, by: caller.person, in: transaction)
        let detail = note.map { "\(milestone.title): \($0)" } ?? milestone.title
        return try await acting.add(.milestoneDone, detail, milestone: id, to: before, heard: true, as: caller, in: transaction)
    }

    func note(_ body: ActionPlanAPI.MilestoneDone) throws(ProblemError) -> String? {
        var validation = Validation()
        let note = validation.optionalText(body.note, at: "/note", max: 2_000, lines: .many)
        try validation.finish()
        return note
    }
}
