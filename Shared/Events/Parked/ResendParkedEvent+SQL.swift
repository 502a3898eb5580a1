import ContractsCore
import Postgres

extension ResendParkedEvent {
    static func sendAgain(_ id: ParkedEventID) -> SQL {
        """
        UPDATE outbox_delivery SET state = 'waiting', attempts = 0, due_at = clock_timestamp()
        WHERE parked_id = \(id) AND state = 'parked'
        """
    }

    /// Locked: two administrators do not apply it twice.
    static func incoming(_ id: ParkedEventID) -> SQL {
        "SELECT event FROM inbox_parked WHERE parked_id = \(id) AND state = 'parked' FOR UPDATE"
    }

    static func applied(_ id: ParkedEventID, by actor: String) -> SQL {
        "UPDATE inbox_parked SET state = 'applied', attempts = attempts + 1, settled_at = clock_timestamp(), settled_by = \(actor) WHERE parked_id = \(id)"
    }

    static func refused(_ id: ParkedEventID, because reason: String) -> SQL {
        "UPDATE inbox_parked SET attempts = attempts + 1, reason = \(reason) WHERE parked_id = \(id) AND state = 'parked'"
    }
}
