import ContractsCore
import Postgres

extension DiscardParkedEvent {
    static func outgoing(_ id: ParkedEventID, because reason: String, by actor: String) -> SQL {
        """
        UPDATE outbox_delivery SET state = 'discarded', settled_at = clock_timestamp(), settled_by = \(actor), settled_reason = \(reason)
        WHERE parked_id = \(id) AND state = 'parked'
        """
    }

    static func incoming(_ id: ParkedEventID, because reason: String, by actor: String) -> SQL {
        """
        UPDATE inbox_parked SET state = 'discarded', settled_at = clock_timestamp(), settled_by = \(actor), settled_reason = \(reason)
        WHERE parked_id = \(id) AND state = 'parked'
        """
    }
}
