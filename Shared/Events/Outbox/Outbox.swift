import ContractsCore
package import Foundation
package import Postgres
import ServiceKit

/// What a service tells the others, kept in its own database until every subscriber has it.
///
/// An event is added in the transaction of the change that it tells: both are there after the commit, or neither is. Events of one subject are delivered in
/// the order in which their transactions committed, because adding one holds a lock on the subject until then; add after the business rows and before the
/// audit entry, so that the lock is short.
package struct Outbox: Sendable {
    /// The sending service: the event's `source`, and the issuer of the tokens that the relay sends it with.
    package let source: String
    private let clock: @Sendable () -> Date

    package init(source: String, clock: @escaping @Sendable () -> Date = { Date() }) {
        self.source = source
        self.clock = clock
    }

    /// - Parameters:
    ///   - type: with its version, such as `evidence.unit.changed.v1`.
    ///   - subject: what the event is about, 1 to 200 characters; the order is kept per subject.
    /// - Returns: the event's id.
    @discardableResult
    package func add(type: String, subject: String, data: some Codable & Sendable, in transaction: Transaction) async throws -> String {
        let event = event(type: type, subject: subject, data: data)
        let trace = RequestTrace.current?.traceparent
        try await transaction.execute(Outbox.insert([event.id], type: type, subjects: [subject], events: [JSONB(event)], trace: trace))
        return event.id
    }

    /// Adds many of one type in one statement; those of the same subject keep the order of the list.
    package func add<Payload: Codable & Sendable>(type: String, _ events: [(subject: String, data: Payload)], in transaction: Transaction) async throws {
        guard !events.isEmpty else { return }
        let made = events.map { event(type: type, subject: $0.subject, data: $0.data) }
        let trace = RequestTrace.current?.traceparent
        try await transaction.execute(
            Outbox.insert(made.map(\.id), type: type, subjects: made.map(\.subject), events: made.map(JSONB.init), trace: trace))
    }

    private func event<Payload: Codable & Sendable>(type: String, subject: String, data: Payload) -> CloudEvent<Payload> {
        let now = clock()
        return CloudEvent(id: UUID.version7(at: now).uuidString.lowercased(), source: source, type: type, subject: subject, time: now, data: data)
    }
}
