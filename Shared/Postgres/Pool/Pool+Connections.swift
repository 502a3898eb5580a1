import Dispatch
import Logging
import Synchronization

extension Pool {
    /// Connects on the connection's own thread.
    func open(_ connection: Connection) {
        connection.enqueue { connection in
            do {
                try connection.connect()
                self.logger.debug("Database connection opened", metadata: ["connection": "\(connection.id)"])
                self.perform { $0.opened(connection.id, now: .now, actions: &$1) }
            } catch {
                self.openingFailed(connection.id, error)
            }
            self.publishCounts()
        }
    }

    private func openingFailed(_ id: ConnectionID, _ error: any Error) {
        logger.warning("Cannot connect to the database", metadata: ["connection": "\(id)", "error": "\(error)"])
        performWithStorage { storage, actions in
            storage.connections[id] = nil
            storage.state.openingFailed(id, jitter: .random(in: 0...1), now: .now, actions: &actions)
        }
    }

    func close(_ connection: Connection) {
        connection.enqueue { connection in
            connection.close()
            self.logger.debug("Database connection closed", metadata: ["connection": "\(connection.id)"])
            self.perform { $0.closed(connection.id, now: .now, actions: &$1) }
            self.publishCounts()
        }
    }

    func check(_ connection: Connection) {
        connection.enqueue { connection in
            let healthy = connection.checkRoundTrip()
            self.perform { $0.release(connection.id, healthy: healthy, now: .now, actions: &$1) }
        }
    }

    func wake(at instant: ContinuousClock.Instant) {
        let delay = ContinuousClock.now.duration(to: instant).components
        let nanoseconds = max(0, delay.seconds * 1_000_000_000 + delay.attoseconds / 1_000_000_000)
        Pool.clockQueue.asyncAfter(deadline: .now() + .nanoseconds(Int(nanoseconds))) { [weak self] in
            guard let self else { return }
            perform { $0.tick(now: .now, actions: &$1) }
            publishCounts()
        }
    }

    func publishCounts() {
        metrics.publish(storage.withLock { ($0.state.leased.count, $0.state.idle.count, $0.state.waiters.count) })
    }
}
