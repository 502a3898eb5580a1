import ContractsActionPlan
import ContractsCore
import Postgres

extension Dependencies {
    /// Everything about an action, for this reader.
    func detail(of row: ActionRow, as caller: Caller, in executor: some Executor) async throws -> ActionPlanAPI.ActionDetail {
        let today = today
        let milestones = try await MilestoneRow.all(of: row.id, in: executor)
        let updates = row.updates == 0 ? [] : try await ActionPlanAPI.ActionUpdate.rows(of: row.id, before: nil, limit: 50, in: executor)
        let dueDates = row.dueChanges == 0 ? [] : try await DueDateChangeRow.all(of: row.id, in: executor)
        let trail = try await ActionPlanAPI.TrailStep.rows(of: row.id, before: nil, limit: 100, in: executor)
        let acts = caller.access.acts(on: try await row.toActOn(in: executor))
        let escalations = try await EscalationRow.all(of: row.id, in: executor)
        return ActionPlanAPI.ActionDetail(
            action: .init(row, today: today), acts: acts, milestones: milestones.map { .init($0, today: today) },
            updates: updates.map(ActionPlanAPI.ActionUpdate.init), dueDates: dueDates.map(ActionPlanAPI.DueDateChange.init),
            trail: trail.map(ActionPlanAPI.TrailStep.init), escalations: escalations.map(ActionPlanAPI.Escalation.init))
    }
}
