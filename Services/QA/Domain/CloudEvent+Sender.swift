import ContractsCore
import Events
import Foundation
import Postgres
import ServiceKit

extension CloudEvent {
    /// - Throws: `EventUnprocessable` where another service speaks, or the subject is not what the event is about.
    func require(from service: String, about subject: String) throws(EventUnprocessable) {
        guard source == service else { throw EventUnprocessable("Only \(service) may say this; it came from \(source).") }
        guard self.subject == subject else { throw EventUnprocessable("The event's subject is not what it is about.") }
    }

    /// The audit entry of what the event did: the last statement of its transaction.
    func record(_ action: String, _ subject: String, in transaction: Transaction) async throws {
        try await AuditTrail.append(
            AuditEntry(actor: source, actorName: source, action: action, subject: subject, origin: "event \(id)"), in: transaction)
    }
}
