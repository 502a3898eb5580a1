import Logging
import Postgres

extension Relay {
    /// Makes the table of subscribers equal to the setting. One that is new is told of every event that is still in the outbox; one that is gone is told no
    /// more, and what it was not told goes with retention.
    /// - Returns: the channel of the notifications.
    func register() async throws -> String {
        let names = subscribers.map(\.name)
        if Set(try await pool.values(Relay.registered, as: String.self)) != Set(names) {
            try await pool.transaction { transaction in
                try await transaction.execute(Relay.holdOffNewEvents)
                let gone = try await transaction.values(Relay.remove(allBut: names), as: String.self)
                let new = try await transaction.values(Relay.add(names), as: String.self)
                logger.notice("subscribers changed", metadata: ["added": .array(new.map { "\($0)" }), "removed": .array(gone.map { "\($0)" })])
                try await transaction.execute(Relay.adopt)
            }
        }
        return try await pool.value(Relay.channel, as: String.self) ?? ""
    }
}

extension Relay {
    static let registered: SQL = "SELECT name FROM outbox_subscriber"
    static let channel: SQL = "SELECT 'outbox_' || current_schema()"
    static let notify: SQL = "SELECT pg_notify('outbox_' || current_schema(), '')"

    /// Waits for the transactions that have added events, and makes others wait; see the trigger on outbox_event.
    static let holdOffNewEvents: SQL = "SELECT pg_advisory_xact_lock(hashtext('outbox ' || current_schema()), -1)"

    static func remove(allBut names: [String]) -> SQL {
        "DELETE FROM outbox_subscriber WHERE name <> ALL(\(names)) RETURNING name"
    }

    static func add(_ names: [String]) -> SQL {
        "INSERT INTO outbox_subscriber (name) SELECT unnest(\(names)) ON CONFLICT DO NOTHING RETURNING name"
    }

    /// Deliveries that events should have and do not.
    static let adopt: SQL = """
        INSERT INTO outbox_delivery (subscriber, position, subject)
        SELECT subscriber.name, event.position, event.subject FROM outbox_event AS event CROSS JOIN outbox_subscriber AS subscriber
        WHERE NOT EXISTS (SELECT FROM outbox_delivery AS delivery WHERE delivery.subscriber = subscriber.name AND delivery.position = event.position)
        ON CONFLICT DO NOTHING
        """
}
