package import Postgres

extension Transaction {
    /// Returns once another session of this database waits for a lock; or after a few seconds, when none that should could any longer.
    package func untilAnotherWaits() async throws {
        for _ in 0..<400 {
            // What the server says of sessions stays the same within a transaction.
            try await execute("SELECT pg_stat_clear_snapshot()")
            let waiting = try await value(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'", as: Int.self)
            if waiting ?? 0 > 0 { return }
            try await Task.sleep(for: .milliseconds(10))
        }
    }
}
