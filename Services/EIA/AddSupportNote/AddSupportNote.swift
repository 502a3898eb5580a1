import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// What the adviser of a change programme did (I10). Never changed.
struct AddSupportNote: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ note: SoundSupportNote, on policy: PolicyID, as caller: Caller, in transaction: Transaction) async throws -> EIAAPI.SupportNote {
        guard let row = try await PolicyRow.lock(policy, today: dependencies.today, in: transaction) else { throw AccessRefusal.notFound }
        try caller.access.requireNoting(on: row)
        guard row.closedAt == nil else { throw PolicyRefusal.closed }
        guard row.adviser != nil else { throw PolicyRefusal.notSupported }
        let made = EIAAPI.SupportNote(id: .new(at: dependencies.now), at: dependencies.now, by: caller.person, text: note.text)
        try await transaction.execute(
            """
            INSERT INTO support_note (id, policy_id, at, by_subject, by_name, by_rank, text)
            VALUES (\(made.id), \(policy), \(made.at), \(made.by.subject), \(made.by.name), \(made.by.rank), \(made.text))
            """)
        try await dependencies.journal.record(
            "policy.support-noted", subject: "policy/\(policy)", before: nil as EIAAPI.SupportNote?, after: made, by: caller.actor, in: transaction)
        return made
    }
}
