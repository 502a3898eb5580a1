import Foundation
import Postgres

extension Courier {
    /// Takes up to `count` events: of each subject only the first that is open, and only when it is due and no other relay has it. While that one is open
    /// (waiting, being sent or parked) no later one of its subject can be taken, by anyone.
    ///
    /// They are looked for among the oldest that are due, so that a claim costs the same however many wait: a receiver that was away for long is caught up
    /// with at full speed. When none of those may go, all of them waiting for others of their subjects, the first ones of all subjects are looked up.
    /// - Parameter underWay: subjects that this relay is sending an event of.
    static func claim(_ count: Int, besides underWay: [String], for subscriber: String, by relay: UUID, lease: Double) -> SQL {
        """
        WITH oldest AS MATERIALIZED (
            SELECT position, subject FROM outbox_delivery
            WHERE subscriber = \(subscriber) AND state = 'waiting' AND due_at <= clock_timestamp() AND subject <> ALL (\(underWay))
            ORDER BY position LIMIT \(oldest)
        ), near AS MATERIALIZED (
            SELECT position FROM (SELECT subject, min(position) AS position FROM oldest GROUP BY subject) AS first
            WHERE position = (
                SELECT min(open.position) FROM outbox_delivery AS open
                WHERE open.subscriber = \(subscriber) AND open.subject = first.subject AND open.state IN ('waiting', 'parked')
            )
        ), head AS (
            SELECT position FROM near
            UNION ALL
            SELECT position FROM (
                SELECT DISTINCT ON (subject) position, state, due_at FROM outbox_delivery
                WHERE subscriber = \(subscriber) AND state IN ('waiting', 'parked') ORDER BY subject, position
            ) AS far
            WHERE state = 'waiting' AND due_at <= clock_timestamp()
                AND NOT EXISTS (SELECT FROM near) AND (SELECT count(*) FROM oldest) = \(oldest)
        ), taken AS MATERIALIZED (
            SELECT locked.position FROM (SELECT position FROM head ORDER BY position LIMIT \(oldest)) AS first
            CROSS JOIN LATERAL (
                SELECT position FROM outbox_delivery AS delivery
                WHERE delivery.subscriber = \(subscriber) AND delivery.position = first.position
                    AND delivery.state = 'waiting' AND delivery.due_at <= clock_timestamp()
                FOR UPDATE SKIP LOCKED
            ) AS locked
            LIMIT \(count)
        )
        UPDATE outbox_delivery AS delivery SET claimed_by = \(relay), due_at = clock_timestamp() + \(lease) * interval '1 second'
        FROM taken JOIN outbox_event AS event ON event.position = taken.position
        WHERE delivery.subscriber = \(subscriber) AND delivery.position = taken.position
        RETURNING event.position, event.subject, event.type, event.event::text, event.traceparent, delivery.attempts,
            extract(epoch FROM clock_timestamp() - event.added_at)::float8, (SELECT count(*) FROM oldest) = \(oldest)
        """
    }

    /// Among how many of the oldest are looked for.
    private static let oldest = 256

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
