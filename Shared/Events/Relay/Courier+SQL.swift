import Foundation
import Postgres

extension Courier {
    /// Takes up to `count` events: of each subject only the first that is open, and only when it is due and no other relay has it. While that one is open
    /// (waiting, being sent or parked) no later one of its subject can be taken, by anyone.
    static func claim(_ count: Int, for subscriber: String, by relay: UUID, lease: Double) -> SQL {
        """
        WITH head AS MATERIALIZED (
            SELECT DISTINCT ON (subject) position FROM outbox_delivery
            WHERE subscriber = \(subscriber) AND state IN ('waiting', 'parked')
            ORDER BY subject, position
        ), taken AS MATERIALIZED (
            SELECT delivery.position FROM head JOIN outbox_delivery AS delivery ON delivery.position = head.position
            WHERE delivery.subscriber = \(subscriber) AND delivery.state = 'waiting' AND delivery.due_at <= clock_timestamp()
            ORDER BY delivery.position LIMIT \(count)
            FOR UPDATE OF delivery SKIP LOCKED
        )
        UPDATE outbox_delivery AS delivery SET claimed_by = \(relay), due_at = clock_timestamp() + \(lease) * interval '1 second'
        FROM taken JOIN outbox_event AS event ON event.position = taken.position
        WHERE delivery.subscriber = \(subscriber) AND delivery.position = taken.position
        RETURNING event.position, event.type, event.event::text, event.traceparent, delivery.attempts,
            extract(epoch FROM clock_timestamp() - event.added_at)::float8
        """
    }

    /// Settlements of events that this relay still has; one whose lease ran out and that another took is the other's to settle.
    static func delivered(_ positions: [Int64], to subscriber: String, by relay: UUID) -> SQL {
        """
        UPDATE outbox_delivery SET state = 'delivered', settled_at = clock_timestamp(), claimed_by = NULL
        WHERE subscriber = \(subscriber) AND claimed_by = \(relay) AND state = 'waiting' AND position = ANY(\(positions))
        """
    }

    static func retry(_ positions: [Int64], seconds: [Double], counted: [Int], failures: [String], to subscriber: String, by relay: UUID) -> SQL {
        """
        UPDATE outbox_delivery AS delivery SET claimed_by = NULL, attempts = delivery.attempts + failed.counted::integer, last_failure = failed.failure,
            due_at = clock_timestamp() + failed.seconds * interval '1 second'
        FROM unnest(\(positions), \(seconds), \(counted), \(failures)) AS failed (position, seconds, counted, failure)
        WHERE delivery.subscriber = \(subscriber) AND delivery.claimed_by = \(relay) AND delivery.state = 'waiting' AND delivery.position = failed.position
        """
    }

    static func park(_ positions: [Int64], as ids: [UUID], failures: [String], to subscriber: String, by relay: UUID) -> SQL {
        """
        UPDATE outbox_delivery AS delivery SET state = 'parked', claimed_by = NULL, attempts = delivery.attempts + 1, last_failure = failed.failure,
            parked_id = coalesce(delivery.parked_id, failed.id), parked_at = clock_timestamp()
        FROM unnest(\(positions), \(ids), \(failures)) AS failed (position, id, failure)
        WHERE delivery.subscriber = \(subscriber) AND delivery.claimed_by = \(relay) AND delivery.state = 'waiting' AND delivery.position = failed.position
        """
    }

    /// Waiting, parked, and the age in seconds of the oldest that waits.
    static func figures(for subscriber: String) -> SQL {
        """
        SELECT count(*) FILTER (WHERE delivery.state = 'waiting'), count(*) FILTER (WHERE delivery.state = 'parked'),
            coalesce((
                SELECT extract(epoch FROM clock_timestamp() - event.added_at)::float8 FROM outbox_event AS event
                WHERE event.position = min(delivery.position) FILTER (WHERE delivery.state = 'waiting')
            ), 0)
        FROM outbox_delivery AS delivery WHERE delivery.subscriber = \(subscriber) AND delivery.state IN ('waiting', 'parked')
        """
    }
}
