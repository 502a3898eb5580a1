import Postgres

extension EventUpkeep {
    /// Delivered to or discarded for every present subscriber, the last one `days` ago; at least one had it.
    static func outbox(days: Int, limit: Int) -> SQL {
        """
        DELETE FROM outbox_event WHERE position IN (
            SELECT event.position FROM outbox_event AS event
            WHERE event.added_at < now() - \(days) * interval '1 day'
                AND EXISTS (SELECT FROM outbox_delivery AS delivery WHERE delivery.position = event.position)
                AND NOT EXISTS (
                    SELECT FROM outbox_delivery AS delivery WHERE delivery.position = event.position
                        AND (delivery.settled_at > now() - \(days) * interval '1 day'
                            OR (delivery.settled_at IS NULL AND delivery.subscriber IN (SELECT name FROM outbox_subscriber)))
                )
            ORDER BY event.position LIMIT \(limit)
        )
        """
    }

    /// Not while it is parked: the record is what keeps a duplicate from being parked as well.
    static func inbox(days: Int, limit: Int) -> SQL {
        """
        DELETE FROM inbox_event WHERE (source, id) IN (
            SELECT event.source, event.id FROM inbox_event AS event
            WHERE event.received_at < now() - \(days) * interval '1 day'
                AND NOT EXISTS (SELECT FROM inbox_parked AS parked WHERE parked.source = event.source AND parked.id = event.id AND parked.state = 'parked')
            LIMIT \(limit)
        )
        """
    }

    static func parked(days: Int, limit: Int) -> SQL {
        """
        DELETE FROM inbox_parked WHERE parked_id IN (
            SELECT parked.parked_id FROM inbox_parked AS parked WHERE parked.settled_at < now() - \(days) * interval '1 day' LIMIT \(limit)
        )
        """
    }
}
