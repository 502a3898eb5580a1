import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres

extension ChangeDueDate {
    func keep(
        _ old: LocalDate, replacedBy new: SoundDueDate, of action: ActionRow, by person: ActionPlanAPI.Person, at now: Date, in transaction: Transaction
    ) async throws {
        try await transaction.execute(
            """
            INSERT INTO due_date_change (action_id, number, from_due, to_due, reason, at, by, by_name, by_rank)
            VALUES (\(action.id), \(action.dueChanges + 1), \(old), \(new.due), \(new.reason), \(now), \(person.subject), \(person.name), \(person.rank))
            """)
    }

    func columns(_ dueDate: SoundDueDate, on today: LocalDate) -> SQL {
        ", due = \(dueDate.due), due_changes = due_changes + 1, escalation = 0, heard_on = \(today)"
    }
}
