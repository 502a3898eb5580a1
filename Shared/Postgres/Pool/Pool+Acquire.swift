import Synchronization

extension Pool {
    private enum Place {
        case connection(Connection)
        case queue(WaiterID)
    }

    /// A connection for the caller alone, until it is given to `release`.
    func acquire() async throws -> Connection {
        try Task.checkCancellation()
        switch takePlace() {
        case .connection(let connection): return connection
        case .queue(let waiter): return try await wait(as: waiter)
        }
    }

    /// Puts a connection back, or closes it when it is not fit to be lent again.
    func release(_ connection: Connection, reusable: Bool = true) {
        let healthy = reusable && connection.health.load(ordering: .acquiring) == .idle
        perform { $0.release(connection.id, healthy: healthy, now: .now, actions: &$1) }
    }

    private func takePlace() -> Place {
        storage.withLock { storage in
            if let id = storage.state.takeIdle(), let connection = storage.connections[id] { return .connection(connection) }
            return .queue(WaiterID(storage.state.nextID()))
        }
    }

    private func wait(as waiter: WaiterID) async throws -> Connection {
        let started = ContinuousClock.now
        let connection = try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { join(as: waiter, $0) }
        } onCancel: {
            leave(waiter)
        }
        metrics.waited(since: started)
        return connection
    }

    private func join(as waiter: WaiterID, _ continuation: CheckedContinuation<Connection, any Error>) {
        let answer: Result<Connection, any Error>? = performWithStorage { storage, actions in
            // A cancellation before this point found nobody to remove; one after it will.
            guard !Task.isCancelled else { return .failure(CancellationError()) }
            switch storage.state.acquire(waiter, now: .now, actions: &actions) {
            case .granted(let id): return storage.connections[id].map { .success($0) }
            case .refused(let error): return .failure(error)
            case .waiting:
                storage.waiters[waiter] = continuation
                return nil
            }
        }
        if let answer { continuation.resume(with: answer) }
    }

    private func leave(_ waiter: WaiterID) {
        let continuation = storage.withLock { storage in
            storage.state.abandon(waiter)
            return storage.waiters.removeValue(forKey: waiter)
        }
        continuation?.resume(throwing: CancellationError())
    }
}
