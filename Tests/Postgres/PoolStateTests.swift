import Testing

@testable import Postgres

/// Events in, actions out; no clock, no server.
@Suite("What the pool decides")
struct PoolStateTests {
    typealias Action = PoolState.Action
    let start = ContinuousClock.now

    private func state(size: Int = 2, minimumIdle: Int = 0) -> PoolState {
        PoolState(limits: PoolLimits(size: size, minimumIdle: minimumIdle))
    }

    private func collect(_ state: inout PoolState, _ event: (inout PoolState, inout [Action]) -> Void) -> [Action] {
        var actions: [Action] = []
        event(&state, &actions)
        return actions
    }

    /// A state with one open connection that waiter 100 holds.
    private func lent(size: Int = 2) -> (PoolState, ConnectionID) {
        var state = state(size: size)
        var actions: [Action] = []
        _ = state.acquire(WaiterID(100), now: start, actions: &actions)
        let id = state.opening.first ?? ConnectionID(0)
        state.opened(id, now: start, actions: &actions)
        return (state, id)
    }

    @Test("the first who asks has a connection opened and is given it")
    func firstConnection() {
        var state = state()
        var actions: [Action] = []
        #expect(state.acquire(WaiterID(100), now: start, actions: &actions) == .waiting)
        #expect(actions == [.open(ConnectionID(1)), .wake(start + .seconds(5))])
        #expect(collect(&state) { $0.opened(ConnectionID(1), now: start, actions: &$1) } == [.grant(WaiterID(100), ConnectionID(1))])
        #expect(state.leased == [ConnectionID(1)])
    }

    @Test("a connection that comes back goes to whoever waits longest")
    func firstComeFirstServed() {
        var (state, id) = lent(size: 1)
        var actions: [Action] = []
        #expect(state.acquire(WaiterID(101), now: start, actions: &actions) == .waiting)
        #expect(state.acquire(WaiterID(102), now: start, actions: &actions) == .waiting)
        #expect(collect(&state) { $0.release(id, healthy: true, now: start, actions: &$1) } == [.grant(WaiterID(101), id)])
        #expect(collect(&state) { $0.release(id, healthy: true, now: start, actions: &$1) } == [.grant(WaiterID(102), id)])
    }

    @Test("an idle connection is lent at once, the last used first")
    func lastUsedFirst() {
        var (state, first) = lent()
        var actions: [Action] = []
        _ = state.acquire(WaiterID(101), now: start, actions: &actions)
        let second = state.opening.first!
        state.opened(second, now: start, actions: &actions)
        state.release(first, healthy: true, now: start, actions: &actions)
        state.release(second, healthy: true, now: start, actions: &actions)
        #expect(state.takeIdle() == second)
        #expect(state.takeIdle() == first)
        #expect(state.takeIdle() == nil)
    }

    @Test("never more than the size are open")
    func sizeLimit() {
        var state = state(size: 2)
        var actions: [Action] = []
        for number in 100..<110 { _ = state.acquire(WaiterID(number), now: start, actions: &actions) }
        #expect(state.opening.count == 2)
        #expect(state.waiters.count == 10)
    }

    @Test("a broken connection is closed, and replaced when someone waits")
    func replacement() {
        var (state, id) = lent(size: 1)
        var actions: [Action] = []
        _ = state.acquire(WaiterID(101), now: start, actions: &actions)
        let after = collect(&state) { $0.release(id, healthy: false, now: start, actions: &$1) }
        #expect(after.contains(.close(id)))
        #expect(state.opening.count == 1)
    }

    @Test("a connection that is returned twice, or unknown, changes nothing")
    func strayReturn() {
        var (state, id) = lent()
        _ = collect(&state) { $0.release(id, healthy: true, now: start, actions: &$1) }
        #expect(collect(&state) { $0.release(id, healthy: true, now: start, actions: &$1) } == [])
        #expect(collect(&state) { $0.release(ConnectionID(99), healthy: true, now: start, actions: &$1) } == [])
        #expect(state.idle.count == 1)
    }

    @Test("who waits too long is told so, in order, and the next is waited for")
    func timeOut() {
        var (state, _) = lent(size: 1)
        var actions: [Action] = []
        _ = state.acquire(WaiterID(101), now: start, actions: &actions)
        _ = state.acquire(WaiterID(102), now: start + .seconds(1), actions: &actions)
        let after = collect(&state) { $0.tick(now: start + .seconds(5), actions: &$1) }
        #expect(after == [.fail(WaiterID(101), .timedOut), .wake(start + .seconds(6))])
        #expect(state.waiters.map(\.id) == [WaiterID(102)])
    }

    @Test("who gives up waiting is forgotten")
    func abandoned() {
        var (state, id) = lent(size: 1)
        var actions: [Action] = []
        _ = state.acquire(WaiterID(101), now: start, actions: &actions)
        state.abandon(WaiterID(101))
        #expect(collect(&state) { $0.release(id, healthy: true, now: start, actions: &$1) }.contains { if case .grant = $0 { true } else { false } } == false)
    }
}
