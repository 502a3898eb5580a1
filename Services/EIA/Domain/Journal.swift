import ContractsCore
import ContractsEIA
import Events
import Foundation
import Postgres
import ServiceKit

/// The time, and where what happens is told: the outbox and the audit trail. Needs no pool, so that event handlers have it too.
struct Journal: Sendable {
    let outbox: Outbox
    /// In whole milliseconds, which is what JSON says: what is stored and what was answered are the same instant.
    let now: @Sendable () -> Date

    init(clock: @escaping @Sendable () -> Date = { Date() }) {
        self.outbox = Outbox(source: EIAAPI.service, clock: clock)
        self.now = { Date(timeIntervalSince1970: (clock().timeIntervalSince1970 * 1000).rounded(.down) / 1000) }
    }

    /// In London.
    var today: LocalDate { LocalDate(now()) }

    /// Writes the audit entry of a change (X1). The last statement of its transaction: it takes the lock that all entries share.
    /// - Parameters:
    ///   - action: a stable word, such as `assessment.submitted`.
    ///   - subject: such as `assessment/0190…`.
    func record(
        _ action: String, subject: String, before: (some Encodable)?, after: (some Encodable)?, by actor: Actor, in transaction: Transaction
    ) async throws {
        let entry = AuditEntry(
            actor: actor.id, actorName: actor.name, action: action, subject: subject, origin: actor.origin, before: try before.map { try AuditHash(of: $0) },
            after: try after.map { try AuditHash(of: $0) })
        try await AuditTrail.append(entry, in: transaction)
    }
}
