extension PoolState {
    /// The idle connection that was used last, now lent.
    mutating func takeIdle() -> ConnectionID? {
        guard !isShutDown, let connection = idle.popLast() else { return nil }
        leased.insert(connection.id)
        return connection.id
    }

    /// Someone wants a connection.
    mutating func acquire(_ waiter: WaiterID, now: Instant, actions: inout [Action]) -> Acquisition {
        guard !isShutDown else { return .refused(.shutDown) }
        if let connection = takeIdle() { return .granted(connection) }
        // While the server is away nobody is kept waiting for it.
        if failures > 0, live == 0 { return .refused(.unavailable) }
        let deadline = now + limits.acquireTimeout
        waiters.append(Waiter(id: waiter, deadline: deadline))
        openForDemand(now: now, actions: &actions)
        wake(at: deadline, actions: &actions)
        return .waiting
    }

    /// Someone no longer waits.
    mutating func abandon(_ waiter: WaiterID) {
        waiters.removeAll { $0.id == waiter }
    }

    /// A lent or checked connection comes back, `healthy` when it can be lent again.
    mutating func release(_ id: ConnectionID, healthy: Bool, now: Instant, actions: inout [Action]) {
        let wasLent = leased.remove(id) != nil
        let lentAt = checking.removeValue(forKey: id)
        guard wasLent || lentAt != nil else { return }
        guard healthy, !isShutDown else {
            close(id, actions: &actions)
            if !isShutDown { openForDemand(now: now, actions: &actions) }
            return
        }
        lend(id, lentAt: lentAt ?? now, now: now, actions: &actions)
    }

    /// Gives a working connection to the first who waits, or keeps it.
    mutating func lend(_ id: ConnectionID, lentAt: Instant, now: Instant, actions: inout [Action]) {
        if waiters.isEmpty {
            let checkAt = now + limits.keepAlive
            idle.append(Idle(id: id, lentAt: lentAt, checkAt: checkAt))
            wake(at: checkAt, actions: &actions)
        } else {
            leased.insert(id)
            actions.append(.grant(waiters.removeFirst().id, id))
        }
    }

    mutating func close(_ id: ConnectionID, actions: inout [Action]) {
        closing.insert(id)
        actions.append(.close(id))
    }

    /// Asks to be woken unless that is due sooner already.
    mutating func wake(at instant: Instant, actions: inout [Action]) {
        if let wakeAt, wakeAt <= instant { return }
        wakeAt = instant
        actions.append(.wake(instant))
    }
}
