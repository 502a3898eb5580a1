import ContractsCore
import Postgres

extension ParkedEventRow {
    /// Those that are parked, from the one parked longest; ids are in the order of parking.
    static func parked(_ direction: ParkedEvents.Direction?, after id: ParkedEventID?, limit: Int) -> SQL {
        """
        SELECT * FROM (
            \(fragment: outgoing) WHERE delivery.state = 'parked'
            UNION ALL
            \(fragment: incoming) WHERE parked.state = 'parked'
        ) AS parked (direction, id, state, peer, event, type, subject, time, parked_at, attempts, reason, behind)
        WHERE (\(direction?.rawValue as String?) IS NULL OR direction = \(direction?.rawValue as String?)) AND (\(id as ParkedEventID?) IS NULL OR id > \(id as ParkedEventID?))
        ORDER BY id LIMIT \(limit)
        """
    }

    static func one(_ id: ParkedEventID) -> SQL {
        """
        \(fragment: outgoing) WHERE delivery.parked_id = \(id)
        UNION ALL
        \(fragment: incoming) WHERE parked.parked_id = \(id)
        """
    }

    private static let outgoing: SQL = """
        SELECT 'outgoing', delivery.parked_id, delivery.state, delivery.subscriber, event.id::text, event.type, event.subject, (event.event->>'time')::timestamptz,
            delivery.parked_at, delivery.attempts, coalesce(delivery.last_failure, ''), (
                SELECT count(*) FROM outbox_delivery AS later WHERE later.subscriber = delivery.subscriber AND later.subject = delivery.subject
                    AND later.position > delivery.position AND later.state IN ('waiting', 'parked')
            )
        FROM outbox_delivery AS delivery JOIN outbox_event AS event ON event.position = delivery.position
        """

    private static let incoming: SQL = """
        SELECT 'incoming', parked.parked_id, parked.state, parked.source, parked.id, parked.type, parked.subject, (parked.event->>'time')::timestamptz,
            parked.parked_at, parked.attempts, parked.reason, 0::bigint
        FROM inbox_parked AS parked
        """
}
