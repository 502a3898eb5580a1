import ContractsCore
import Postgres

extension EventReceiver {
    /// Touches one row, or none where the event was dealt with before. Waits for a transaction that is dealing with it now.
    static func record(_ event: CloudEvent<JSONValue>) -> SQL {
        """
        INSERT INTO inbox_event (source, id, type, subject) VALUES (\(event.source), \(event.id), \(event.type), \(event.subject))
        ON CONFLICT (source, id) DO NOTHING
        """
    }

    static func park(_ event: CloudEvent<JSONValue>, as id: ParkedEventID, because reason: String) -> SQL {
        """
        INSERT INTO inbox_parked (parked_id, source, id, type, subject, event, reason)
        VALUES (\(id), \(event.source), \(event.id), \(event.type), \(event.subject), \(JSONB(event)), \(reason))
        """
    }
}
