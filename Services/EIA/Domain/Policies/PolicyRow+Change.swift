import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import ServiceKit

extension PolicyRow {
    /// - Parameter columns: what is written besides who changed it, and when.
    static func update(_ id: PolicyID, _ columns: SQL, at now: Date, by person: EIAAPI.Person, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            UPDATE policy SET \(fragment: columns), changed_at = \(now), changed_by = \(person.subject), changed_by_name = \(person.name),
                changed_by_rank = \(person.rank), revision = revision + 1
            WHERE id = \(id)
            """)
    }
}

extension Dependencies {
    /// A policy after a change, which the audit trail records.
    func changed(_ action: String, _ before: PolicyRow, as caller: Caller, in transaction: Transaction) async throws -> EIAAPI.Policy {
        guard let after = try await PolicyRow.find(before.id, today: today, in: transaction) else { throw AccessRefusal.notFound }
        let made = EIAAPI.Policy(after)
        try await journal.record(
            action, subject: "policy/\(before.id)", before: EIAAPI.Policy(before), after: made, by: caller.actor, in: transaction)
        return made
    }
}

extension Reply where Value == EIAAPI.Policy {
    /// A policy after a change, with its version.
    static func changed(_ policy: EIAAPI.Policy) -> Reply {
        .ok(policy, etag: ETag(policy.etag))
    }
}
