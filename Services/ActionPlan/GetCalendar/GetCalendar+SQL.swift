import ContractsActionPlan
import ContractsCore
import Postgres

extension GetCalendar {
    struct EntryRow: Sendable {
        let on: LocalDate
        let action: ActionID
        let number: Int
        let milestone: MilestoneID?
        let milestoneDone: Bool
        let title: String
        let unit: UnitID?
        let unitCode: String?
        let unitName: String?
        let lead: StoredPerson?
        let state: ActionPlanAPI.ActionState
        let due: LocalDate?
        let nextMilestoneDue: LocalDate?
        let heardOn: LocalDate
    }

    func entries(_ month: CalendarMonth, _ condition: SQL, limit: Int) async throws -> [EntryRow] {
        try await dependencies.pool.rows(
            """
            SELECT entry.due, action.id, action.number, entry.milestone, entry.done, entry.title, action.unit_id, unit.code, unit.name,
                CASE WHEN action.lead_name IS NOT NULL THEN ARRAY[action.lead_subject, action.lead_name, action.lead_rank] END,
                action.state, action.due, action.next_milestone_due, action.heard_on
            FROM (
                SELECT due, id, NULL::uuid AS milestone, false AS done, activity AS title FROM action WHERE due BETWEEN \(month.first) AND \(month.last)
                UNION ALL
                SELECT due, action_id, id, done_at IS NOT NULL, title FROM milestone WHERE due BETWEEN \(month.first) AND \(month.last)
            ) AS entry (due, id, milestone, done, title)
            JOIN action ON action.id = entry.id LEFT JOIN unit ON unit.id = action.unit_id
            WHERE action.state IN ('agreed', 'in-progress', 'done', 'verified') AND \(fragment: condition)
            ORDER BY entry.due, action.number, entry.milestone LIMIT \(limit)
            """, into: EntryRow.init)
    }
}
