package import ContractsCore
package import Postgres
package import ServiceKit

/// Gives an event up. What it was, who gave it up and why stay on record; an outgoing event no longer holds up those behind it.
package struct DiscardParkedEvent: Sendable {
    private let pool: Pool

    package init(_ pool: Pool) {
        self.pool = pool
    }

    /// - Throws: the 422 problem without a reason; a refusal when there is no such event or it is no longer parked.
    package func callAsFunction(_ id: ParkedEventID, because reason: String, by person: EventOperator) async throws -> ParkedEvents.Item {
        let reason = try parsed(reason)
        return try await pool.transaction { try await discard(id, because: reason, by: person, in: $0) }
    }

    package func handle(_ body: ParkedEvents.Discard, _ context: ServiceRequestContext) async throws -> Reply<ParkedEvents.Item> {
        let person = try EventOperator(context)
        let id = try context.path("event", as: ParkedEventID.self)
        let reason = try parsed(body.reason)
        return try await pool.transaction { transaction in
            try await Idempotency.perform(context, in: transaction) { .ok(try await discard(id, because: reason, by: person, in: transaction)) }
        }
    }

    private func parsed(_ reason: String) throws(ProblemError) -> String {
        var validation = Validation()
        let reason = validation.text(reason, at: "/reason", max: 1000, lines: .many)
        try validation.finish()
        return reason
    }

    private func discard(_ id: ParkedEventID, because reason: String, by person: EventOperator, in transaction: Transaction) async throws -> ParkedEvents.Item {
        if try await transaction.execute(DiscardParkedEvent.outgoing(id, because: reason, by: person.actor)) == 1 {
            try await transaction.execute(Relay.notify)
        } else if try await transaction.execute(DiscardParkedEvent.incoming(id, because: reason, by: person.actor)) == 0 {
            throw try await transaction.row(ParkedEventRow.one(id), into: ParkedEventRow.init) == nil ? ParkedEventRefusal.unknown : .notParked
        }
        return try await recorded(id, "event.discard", by: person, in: transaction)
    }
}
