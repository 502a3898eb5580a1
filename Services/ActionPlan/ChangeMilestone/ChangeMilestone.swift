import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

/// Another title or date for a milestone that is not reached yet (A2).
struct ChangeMilestone: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ content: SoundMilestone, for id: MilestoneID, of action: ActionID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> ActionPlanAPI.Milestone {
        let acting = ActOnAction(dependencies: dependencies)
        let (before, milestone) = try await acting.milestone(id, of: action, from: expected, as: caller, in: transaction)
        if content.due != milestone.due { try content.require(from: dependencies.today, to: before.due) }
        try await update(content, for: id, by: caller.person, in: transaction)
        let detail = "\(milestone.title), by \(milestone.due): now \(content.title), by \(content.due)"
        return try await acting.add(.milestoneChanged, detail, milestone: id, to: before, as: caller, in: transaction)
    }
}
