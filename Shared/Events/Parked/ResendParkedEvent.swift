package import ContractsCore
import Postgres
package import ServiceKit

/// Sends an outgoing event again, or applies an incoming one again.
package struct ResendParkedEvent: Sendable {
    private let receiver: EventReceiver

    package init(_ receiver: EventReceiver) {
        self.receiver = receiver
    }

    /// - Throws: a refusal when there is no such event, when it is no longer parked, or when it still cannot be applied; then the new reason is kept.
    package func callAsFunction(_ id: ParkedEventID, by person: EventOperator) async throws -> ParkedEvents.Item {
        try await transaction(about: id) { try await resend(id, by: person, in: $0) }
    }

    package func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<ParkedEvents.Item> {
        let person = try EventOperator(context)
        let id = try context.path("event", as: ParkedEventID.self)
        return try await transaction(about: id) { transaction in
            try await Idempotency.perform(context, in: transaction) { .ok(try await resend(id, by: person, in: transaction)) }
        }
    }

    private func transaction<Value>(about id: ParkedEventID, _ body: (Transaction) async throws -> Value) async throws -> Value {
        do {
            return try await unavailableWhenTransient { try await receiver.pool.transaction { try await body($0) } }
        } catch let refused as EventUnprocessable {
            try await receiver.pool.execute(ResendParkedEvent.refused(id, because: refused.reason))
            throw ParkedEventRefusal.stillUnprocessable(refused.reason)
        }
    }

    private func resend(_ id: ParkedEventID, by person: EventOperator, in transaction: Transaction) async throws -> ParkedEvents.Item {
        if try await transaction.execute(ResendParkedEvent.sendAgain(id)) == 1 {
            try await transaction.execute(Relay.notify)
        } else if let event = try await transaction.value(ResendParkedEvent.incoming(id), as: JSONB<CloudEvent<JSONValue>>.self) {
            try await receiver.apply(event.value, in: transaction)
            try await transaction.execute(ResendParkedEvent.applied(id, by: person.actor))
        } else {
            throw try await transaction.row(ParkedEventRow.one(id), into: ParkedEventRow.init) == nil ? ParkedEventRefusal.unknown : .notParked
        }
        return try await recorded(id, "event.resend", by: person, in: transaction)
    }
}
