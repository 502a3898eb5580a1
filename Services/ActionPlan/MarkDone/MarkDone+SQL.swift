import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres

extension MarkDone {
    /// The evidence is kept as an update, which never changes.
    func keep(_ outcome: SoundOutcome, of action: ActionID, by person: ActionPlanAPI.Person, at now: Date, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO action_update (id, action_id, text, evidence, at, by, by_name, by_rank)
            VALUES (\(ActionUpdateID.new(at: now)), \(action), \(outcome.whatChanged), \(outcome.evidence), \(now), \(person.subject), \(person.name),
                    \(person.rank))
            """)
    }

    func columns(_ whatChanged: String, withUpdate: Bool, by person: ActionPlanAPI.Person, at now: Date, on today: LocalDate) -> SQL {
        let update: SQL = withUpdate ? ", updates = updates + 1, last_update_at = \(now)" : ""
        return """
            , done_at = \(now), done_by = \(person.subject), done_by_name = \(person.name), done_by_rank = \(person.rank), what_changed = \(whatChanged),
            heard_on = \(today)\(fragment: update)
            """
    }
}
