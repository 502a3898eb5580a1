import ContractsActionPlan
import Postgres

extension ActionRow {
    /// Everything up to WHERE. The tables are `action`, `plan`, `unit`.
    static let select: SQL = """
        SELECT action.id, action.number, action.plan_id, plan.title, plan.kind, action.unit_id, unit.code, unit.name,
            action.indicator_id, action.indicator_code, action.indicator_wording, action.source_kind, action.source_reference, action.source_label,
            action.need, action.activity,
            CASE WHEN action.lead_name IS NOT NULL THEN ARRAY[action.lead_subject, action.lead_name, action.lead_rank] END,
            action.resources, action.due, action.measure, action.state, action.heard_on,
            action.milestones, action.milestones_done, action.next_milestone_due, action.due_changes, action.updates, action.last_update_at,
            action.escalation, action.created_at, ARRAY[action.created_by, action.created_by_name, action.created_by_rank], action.agreed_at,
            action.done_at, CASE WHEN action.done_by IS NOT NULL THEN ARRAY[action.done_by, action.done_by_name, action.done_by_rank] END,
            action.what_changed, action.verified_at,
            CASE WHEN action.verified_by IS NOT NULL THEN ARRAY[action.verified_by, action.verified_by_name, action.verified_by_rank] END,
            action.closing_reason, action.changed_at, ARRAY[action.changed_by, action.changed_by_name, action.changed_by_rank],
            action.revision, action.sequence, action.steps
        FROM action JOIN plan ON plan.id = action.plan_id LEFT JOIN unit ON unit.id = action.unit_id
        """

    /// What lists by due date sort by: those without a date last.
    static let dueOrder: SQL = "coalesce(action.due, date '9999-12-31')"

    static func find(_ id: ActionID, in executor: some Executor) async throws -> ActionRow? {
        try await executor.row("\(fragment: select) WHERE action.id = \(id)", into: ActionRow.init)
    }

    /// Holds the action until the transaction ends, so that two acts on it follow one another.
    static func lock(_ id: ActionID, in transaction: Transaction) async throws -> ActionRow? {
        try await transaction.row("\(fragment: select) WHERE action.id = \(id) FOR UPDATE OF action", into: ActionRow.init)
    }
}
