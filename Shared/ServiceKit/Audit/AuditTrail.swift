import Foundation
package import Postgres

/// The append-only trail of a service (X1): every entry carries the hash of the one before, computed by the database, so that a change to any of them
/// shows.
///
/// The service's runtime role can insert the seven columns of an entry and read; it can neither choose the order, the time and the hashes nor change
/// or delete a row. Against someone who holds the owner's role the chain only helps if its head is kept elsewhere: `verify-audit` prints it, and
/// `verify-audit --expect HEAD` finds it again later. A trail that was cut short or rewritten after that head was noted no longer contains it.
package enum AuditTrail {
    /// Adds an entry. Must be the transaction's last statement: it takes the one lock that all entries share and holds it until the commit.
    package static func append(_ entry: AuditEntry, in transaction: Transaction) async throws {
        try await append([entry], in: transaction)
    }

    /// Adds several entries in their order, in one statement.
    package static func append(_ entries: [AuditEntry], in transaction: Transaction) async throws {
        guard !entries.isEmpty else { return }
        try await transaction.execute(
            """
            INSERT INTO audit_entry (actor, actor_name, action, subject, from_where, before_hash, after_hash)
            SELECT * FROM unnest(
                \(entries.map(\.actor)), \(entries.map(\.actorName)), \(entries.map(\.action)), \(entries.map(\.subject)), \(entries.map(\.origin)),
                \(entries.map(\.before?.bytes)), \(entries.map(\.after?.bytes)))
            """)
    }

    /// How many entries there are. What is counted in the same snapshot holds until this is more, as far as every change of it is entered.
    package static func length(in executor: some Executor) async throws -> Int64 {
        try await executor.value("SELECT seq FROM audit_head", as: Int64.self) ?? 0
    }
}
