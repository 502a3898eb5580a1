package import Postgres

/// Deletes events that have been dealt with for longer than the retention says, a thousand at a time, so that no lock is held for long. Deliveries go
/// with their event. What a discarded event was and why it was discarded stays in the audit trail.
package struct EventUpkeep: Sendable {
    private static let batch = 1000
    private let pool: Pool
    private let retention: EventRetention

    package init(pool: Pool, retention: EventRetention) {
        self.pool = pool
        self.retention = retention
    }

    /// - Returns: how many rows went.
    @discardableResult
    package func run() async throws -> Int {
        var total = 0
        for statement in [
            EventUpkeep.outbox(days: retention.outboxDays, limit: EventUpkeep.batch),
            EventUpkeep.inbox(days: retention.inboxDays, limit: EventUpkeep.batch),
            EventUpkeep.parked(days: retention.inboxDays, limit: EventUpkeep.batch),
        ] {
            var deleted = EventUpkeep.batch
            while deleted == EventUpkeep.batch {
                deleted = try await pool.execute(statement)
                total += deleted
            }
        }
        return total
    }
}
