import ContractsCore
import Postgres

extension Outbox {
    /// Position and deliveries are the triggers' work. Sorted by the lock that each row takes, so that two imports do not wait for each other crosswise.
    static func insert<Payload>(_ ids: [String], type: String, subjects: [String], events: [JSONB<CloudEvent<Payload>>], trace: String?) -> SQL {
        """
        INSERT INTO outbox_event (id, type, subject, event, traceparent)
        SELECT added.id::uuid, \(type), added.subject, added.event, \(trace as String?)
        FROM unnest(\(ids), \(subjects), \(events)) WITH ORDINALITY AS added (id, subject, event, number)
        ORDER BY hashtext(added.subject) & 1023, added.number
        """
    }
}
