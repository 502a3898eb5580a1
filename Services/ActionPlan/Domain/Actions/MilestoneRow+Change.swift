import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

extension MilestoneRow {
    /// What the action keeps of its milestones, counted anew. Their number is small, and the action is locked.
    static func recount(of action: ActionID) -> SQL {
        """
        , milestones = (SELECT count(*) FROM milestone WHERE action_id = \(action)),
        milestones_done = (SELECT count(done_at) FROM milestone WHERE action_id = \(action)),
        next_milestone_due = (SELECT min(due) FROM milestone WHERE action_id = \(action) AND done_at IS NULL)
        """
    }
}

extension ActOnAction {
    /// The milestone as it stands, and the action under its lock.
    /// - Throws: 404, 403, 412, 409.
    func milestone(
        _ id: MilestoneID, of action: ActionID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> (ActionRow, MilestoneRow) {
        guard let row = try await ActionRow.lock(action, in: transaction), let milestone = try await MilestoneRow.find(id, of: action, in: transaction) else {
            throw AccessRefusal.notFound
        }
        try caller.access.require(.addMilestone, on: try await row.toActOn(in: transaction))
        try milestone.version.require(expected)
        guard ActionRules.of(.addMilestone).from.contains(row.state) else { throw ActionRefusal.wrongState(.addMilestone, row.state) }
        guard milestone.doneAt == nil else { throw ActionRefusal.milestoneDone }
        return (row, milestone)
    }

    /// The milestone after a change, told and recorded.
    func add(
        _ step: ActionPlanAPI.TrailKind, _ detail: String, milestone: MilestoneID, to before: ActionRow, heard: Bool = false, as caller: Caller,
        in transaction: Transaction
    ) async throws -> ActionPlanAPI.Milestone {
        let columns = MilestoneRow.recount(of: before.id) + (heard ? ", heard_on = \(dependencies.today)" : "")
        try await add(.init(step: step, detail: detail, columns: columns), to: before, as: caller, in: transaction)
        guard let row = try await MilestoneRow.find(milestone, of: before.id, in: transaction) else { throw AccessRefusal.notFound }
        return ActionPlanAPI.Milestone(row, today: dependencies.today)
    }
}
