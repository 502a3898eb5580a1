extension PoolState {
    /// The time asked for has come.
    mutating func tick(now: Instant, actions: inout [Action]) {
        if let wakeAt, wakeAt <= now { self.wakeAt = nil }
        guard !isShutDown else { return }
        expireWaiters(now: now, actions: &actions)
        retireIdle(now: now, actions: &actions)
        checkIdle(now: now, actions: &actions)
        openForDemand(now: now, actions: &actions)
        let next = [waiters.first?.deadline, retryAt].compactMap(\.self) + idle.map(\.checkAt)
        if let next = next.min() { wake(at: next, actions: &actions) }
    }

    private mutating func expireWaiters(now: Instant, actions: inout [Action]) {
        while let first = waiters.first, first.deadline <= now {
            waiters.removeFirst()
            actions.append(.fail(first.id, .timedOut))
        }
    }

    private mutating func retireIdle(now: Instant, actions: inout [Action]) {
        while live > limits.minimumIdle, let index = idle.firstIndex(where: { $0.lentAt + limits.idleTimeout <= now }) {
            close(idle.remove(at: index).id, actions: &actions)
        }
    }

    private mutating func checkIdle(now: Instant, actions: inout [Action]) {
        for connection in idle where connection.checkAt <= now {
            checking[connection.id] = connection.lentAt
            actions.append(.check(connection.id))
        }
        idle.removeAll { $0.checkAt <= now }
    }
}
