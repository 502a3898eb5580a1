import Dispatch
import Logging
import Synchronization

extension Pool {
    /// Feeds an event to the state and does what it asks for.
    func perform(_ event: (inout PoolState, inout [PoolState.Action]) -> Void) {
        performWithStorage { event(&$0.state, &$1) }
    }

    func performWithStorage<R: Sendable>(_ event: (inout Storage, inout [PoolState.Action]) -> R) -> R {
        let (answer, effects) = storage.withLock { storage in
            var actions: [PoolState.Action] = []
            let answer = event(&storage, &actions)
            return (answer, actions.compactMap { effect(of: $0, in: &storage) })
        }
        for effect in effects { effect() }
        return answer
    }

    private typealias Effect = @Sendable () -> Void

    /// What an action means outside the lock: continuations and queues are never entered with it held.
    private func effect(of action: PoolState.Action, in storage: inout Storage) -> Effect? {
        switch action {
        case .open(let id):
            let connection = Connection(id: id, configuration: configuration.connection, logger: logger, timer: metrics.statements)
            storage.connections[id] = connection
            return { self.open(connection) }
        case .close(let id):
            guard let connection = storage.connections.removeValue(forKey: id) else { return nil }
            return { self.close(connection) }
        case .check(let id):
            guard let connection = storage.connections[id] else { return nil }
            return { self.check(connection) }
        case .grant(let waiter, let id):
            guard let continuation = storage.waiters.removeValue(forKey: waiter), let connection = storage.connections[id] else { return nil }
            return { continuation.resume(returning: connection) }
        case .fail(let waiter, let error):
            guard let continuation = storage.waiters.removeValue(forKey: waiter) else { return nil }
            return { [metrics] in
                metrics.refused(error)
                continuation.resume(throwing: error)
            }
        case .wake(let instant):
            return { self.wake(at: instant) }
        case .drained:
            let waiting = storage.draining
            storage.draining = []
            return { for continuation in waiting { continuation.resume() } }
        }
    }
}
