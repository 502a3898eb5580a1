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
        var validation = Validation()
        let reason = validation.text(reason, at: "/reason", max: 1000, lines: .many)
        try validation.finish()
        return try await unavailableWhenTransient {
            try await pool.transaction { transaction in
                if try await transaction.execute(DiscardParkedEvent.outgoing(id, because: reason, by: person.actor)) == 1 {
                    try await transaction.execute(Relay.notify)
                } else if try await transaction.execute(DiscardParkedEvent.incoming(id, because: reason, by: person.actor)) == 0 {
                    throw try await transaction.row(ParkedEventRow.one(id), into: ParkedEventRow.init) == nil ? ParkedEventRefusal.unknown : .notParked
                }
                return try await recorded(id, "event.discard", by: person, in: transaction)
            }
        }
    }

    package func handle(_ body: ParkedEvents.Discard, _ context: ServiceRequestContext) async throws -> Reply<ParkedEvents.Item> {
        let person = try EventOperator(context)
        return .ok(try await self(context.path("event"), because: body.reason, by: person))
    }
}
