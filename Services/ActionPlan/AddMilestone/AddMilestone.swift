import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

/// A step on the way to an action's end (A2).
struct AddMilestone: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ content: SoundMilestone, to action: ActionID, as caller: Caller, in transaction: Transaction
    ) async throws -> ActionPlanAPI.Milestone {
        let acting = ActOnAction(dependencies: dependencies)
        let before = try await acting.ask(.addMilestone, on: action, from: nil, as: caller, in: transaction)
        try content.require(from: dependencies.today, to: before.due)
        guard before.milestones < 100 else { throw ProblemError.validation("/title", "is one too many: an action has at most 100 milestones") }
        let id = MilestoneID.new(at: dependencies.now)
        try await insert(content, as: id, of: action, by: caller.person, in: transaction)
        return try await acting.add(.milestoneAdded, "\(content.title), by \(content.due)", milestone: id, to: before, as: caller, in: transaction)
    }
}
