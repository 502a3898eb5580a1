import Dispatch
import Logging
import Synchronization

/// Listens on one channel, and connects again whenever the connection is lost, until stopped. Waits in the kernel's event queue, so it holds no thread.
final class Listener: Sendable {
    private struct State {
        var isStopped = false
        var connection: Connection?
        var failures = 0
    }

    private let channel: String
    private let configuration: ConnectionConfiguration
    private let logger: Logger
    private let hint: @Sendable () -> Void
    private let state = Mutex(State())

    /// An idle connection is checked after this time: a peer that vanished says nothing.
    private static let checkInterval = DispatchTimeInterval.seconds(30)

    init(channel: String, configuration: ConnectionConfiguration, logger: Logger, hint: @escaping @Sendable () -> Void) {
        self.channel = channel
        self.configuration = configuration
        self.logger = logger
        self.hint = hint
    }

    func start() {
        let connection = Connection(configuration: configuration, logger: logger)
        let isStopped = state.withLock { state in
            if !state.isStopped { state.connection = connection }
            return state.isStopped
        }
        guard !isStopped else { return }
        connection.enqueue { connection in
            do {
                try connection.connect()
                try connection.listen(self.channel, onNotification: self.hint, onLoss: self.restart)
                self.state.withLock { $0.failures = 0 }
                self.hint()
                self.scheduleCheck(connection)
            } catch {
                self.logger.warning("Cannot listen for notifications", metadata: ["channel": "\(self.channel)", "error": "\(error)"])
                connection.close()
                self.restart()
            }
        }
    }

    func stop() {
        let connection = state.withLock { state in
            state.isStopped = true
            return state.connection.take()
        }
        connection?.enqueue { $0.close() }
    }

    private func restart() {
        let failures = state.withLock { state in
            state.connection = nil
            state.failures += 1
            return state.failures
        }
        let delay = PoolLimits().backOff(failures: failures, jitter: .random(in: 0...1))
        Pool.clockQueue.asyncAfter(deadline: .now() + .nanoseconds(Int(delay / .nanoseconds(1)))) { self.start() }
    }

    private func scheduleCheck(_ connection: isolated Connection) {
        connection.queue.asyncAfter(deadline: .now() + Listener.checkInterval) { [weak connection] in
            connection?.assumeIsolated { connection in
                guard connection.handle != nil else { return }
                connection.checkListening(onLoss: self.restart)
                self.scheduleCheck(connection)
            }
        }
    }
}
