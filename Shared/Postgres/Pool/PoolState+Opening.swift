extension PoolState {
    /// The pool begins: it keeps `minimumIdle` connections from now on.
    mutating func start(now: Instant, actions: inout [Action]) {
        openForDemand(now: now, actions: &actions)
    }

    /// Opens what the waiters and the minimum call for; one at a time, and not before `retryAt`, while attempts fail.
    mutating func openForDemand(now: Instant, actions: inout [Action]) {
        guard !isShutDown else { return }
        if let retryAt, retryAt > now { return }
        retryAt = nil
        while total < limits.size, opening.count < (failures > 0 ? 1 : limits.size), opening.count < waiters.count || total < limits.minimumIdle || isProbeDue {
            let id = ConnectionID(nextID())
            opening.insert(id)
            actions.append(.open(id))
        }
    }

    /// While the server is away one attempt is always under way or scheduled, whether or not anyone asks.
    private var isProbeDue: Bool { failures > 0 && total == 0 }

    mutating func opened(_ id: ConnectionID, now: Instant, actions: inout [Action]) {
        guard opening.remove(id) != nil else { return }
        failures = 0
        retryAt = nil
        guard !isShutDown else { return close(id, actions: &actions) }
        lend(id, lentAt: now, now: now, actions: &actions)
        openForDemand(now: now, actions: &actions)
    }

    /// - Parameter jitter: from 0 to 1, to spread the attempts of several processes.
    mutating func openingFailed(_ id: ConnectionID, jitter: Double, now: Instant, actions: inout [Action]) {
        guard opening.remove(id) != nil else { return }
        guard !isShutDown else { return finishIfEmpty(actions: &actions) }
        failures += 1
        let retryAt = now + limits.backOff(failures: failures, jitter: jitter)
        self.retryAt = retryAt
        wake(at: retryAt, actions: &actions)
        guard live == 0 else { return }
        actions += waiters.map { .fail($0.id, .unavailable) }
        waiters.removeAll()
    }

    /// A connection is closed and gone.
    mutating func closed(_ id: ConnectionID, now: Instant, actions: inout [Action]) {
        guard closing.remove(id) != nil else { return }
        isShutDown ? finishIfEmpty(actions: &actions) : openForDemand(now: now, actions: &actions)
    }
}
