extension PoolState {
    /// No more is lent. Who waits is refused, idle connections close, lent ones close when they come back.
    mutating func shutDown(actions: inout [Action]) {
        guard !isShutDown else { return }
        isShutDown = true
        actions += waiters.map { .fail($0.id, .shutDown) }
        waiters.removeAll()
        for connection in idle { close(connection.id, actions: &actions) }
        idle.removeAll()
        finishIfEmpty(actions: &actions)
    }

    var isDrained: Bool { isShutDown && total == 0 && closing.isEmpty }

    mutating func finishIfEmpty(actions: inout [Action]) {
        if isDrained { actions.append(.drained) }
    }
}
