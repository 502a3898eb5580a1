import CoreMetrics
import Logging
import Postgres

extension Relay {
    /// Disposes of what has been dealt with for long enough, now and then.
    func upkeep() async {
        while !Task.isCancelled {
            do {
                try await EventUpkeep(pool: pool, retention: settings.retention).run()
                // A transaction with an older snapshot may have added an event while its subscriber was being registered.
                try await pool.execute(Relay.adopt)
            } catch {
                if !Task.isCancelled { logger.warning("events not disposed of", metadata: ["error": "\(error)"]) }
            }
            try? await Task.sleep(for: settings.upkeep)
        }
    }

    /// How many events of others wait for an administrator.
    func measureInbox() async {
        let parked = Gauge(label: "inbox_parked", dimensions: [], factory: metrics)
        while !Task.isCancelled {
            if let count = try? await pool.value("SELECT count(*) FROM inbox_parked WHERE state = 'parked'", as: Int64.self) { parked.record(count) }
            try? await Task.sleep(for: settings.measure)
        }
    }
}
