import Testing

@testable import Postgres

/// The pool's decisions when the server is away, when nothing happens for long, and at the end.
@Suite("What the pool decides when things fail or end")
struct PoolStateFailureTests {
    typealias Action = PoolState.Action
    let start = ContinuousClock.now
    var state = PoolState(limits: PoolLimits(size: 2, minimumIdle: 1))
    var actions: [Action] = []

    private mutating func take() -> [Action] {
        defer { actions = [] }
        return actions
    }

    @Test("the minimum is opened at the start")
    mutating func minimum() {
        state.start(now: start, actions: &actions)
        #expect(take() == [.open(ConnectionID(1))])
        state.opened(ConnectionID(1), now: start, actions: &actions)
        #expect(take() == [.wake(start + .seconds(30))])
        #expect(state.idle.map(\.id) == [ConnectionID(1)])
    }

    @Test("while the server is away callers are refused at once and one attempt at a time is made, at growing intervals")
    mutating func backOff() {
        _ = state.acquire(WaiterID(100), now: start, actions: &actions)
        _ = state.acquire(WaiterID(101), now: start, actions: &actions)
        _ = take()
        var now = start
        var waits: [Duration] = []
        for attempt in 1...8 {
            let id = state.opening.first!
            // All that were under way before the first failure was known.
            for id in state.opening { state.openingFailed(id, jitter: 1, now: now, actions: &actions) }
            let after = take()
            if attempt == 1 { #expect(after.contains(.fail(WaiterID(100), .unavailable)) && after.contains(.fail(WaiterID(101), .unavailable))) }
            #expect(state.acquire(WaiterID(200 + attempt), now: now, actions: &actions) == .refused(.unavailable))
            #expect(state.opening.isEmpty, "\(id)")
            let retryAt = state.retryAt!
            waits.append(retryAt - now)
            now = retryAt
            state.tick(now: now, actions: &actions)
            #expect(state.opening.count == 1)
        }
        #expect(waits == waits.sorted() && waits.last == .seconds(1))
        state.opened(state.opening.first!, now: now, actions: &actions)
        #expect(state.failures == 0 && state.retryAt == nil)
        #expect(state.takeIdle() != nil)
    }

    @Test("while some connections work, failing to open more makes nobody fail")
    mutating func partialFailure() {
        state.start(now: start, actions: &actions)
        state.opened(ConnectionID(1), now: start, actions: &actions)
        #expect(state.takeIdle() == ConnectionID(1))
        _ = state.acquire(WaiterID(100), now: start, actions: &actions)
        _ = take()
        state.openingFailed(state.opening.first!, jitter: 0, now: start, actions: &actions)
        #expect(take() == [.wake(start + .milliseconds(25))])
        state.release(ConnectionID(1), healthy: true, now: start, actions: &actions)
        #expect(take() == [.grant(WaiterID(100), ConnectionID(1))])
    }

    @Test("an idle connection is checked, and comes back or is replaced")
    mutating func keepAlive() {
        state.start(now: start, actions: &actions)
        state.opened(ConnectionID(1), now: start, actions: &actions)
        _ = take()
        let later = start + .seconds(30)
        state.tick(now: later, actions: &actions)
        #expect(take() == [.check(ConnectionID(1))])
        #expect(state.takeIdle() == nil)
        state.release(ConnectionID(1), healthy: false, now: later, actions: &actions)
        #expect(take() == [.close(ConnectionID(1)), .open(ConnectionID(2))])
    }

    @Test("connections above the minimum are closed when long unused")
    mutating func idleTimeout() {
        for number in [100, 101] { _ = state.acquire(WaiterID(number), now: start, actions: &actions) }
        let ids = state.opening.sorted { $0.number < $1.number }
        for id in ids { state.opened(id, now: start, actions: &actions) }
        for id in ids { state.release(id, healthy: true, now: start, actions: &actions) }
        _ = take()
        state.tick(now: start + .seconds(300), actions: &actions)
        let closed = take().filter { if case .close = $0 { true } else { false } }
        #expect(closed == [.close(ids[0])])
    }

    @Test("after shut-down nobody is served, and the end comes with the last connection")
    mutating func shutDown() {
        state.start(now: start, actions: &actions)
        state.opened(ConnectionID(1), now: start, actions: &actions)
        _ = state.takeIdle()
        _ = state.acquire(WaiterID(100), now: start, actions: &actions)
        let opening = state.opening.first!
        _ = take()
        state.shutDown(actions: &actions)
        #expect(take() == [.fail(WaiterID(100), .shutDown)])
        #expect(state.acquire(WaiterID(101), now: start, actions: &actions) == .refused(.shutDown))
        state.opened(opening, now: start, actions: &actions)
        #expect(take() == [.close(opening)])
        state.closed(opening, now: start, actions: &actions)
        #expect(take() == [])
        state.release(ConnectionID(1), healthy: true, now: start, actions: &actions)
        #expect(take() == [.close(ConnectionID(1))])
        state.closed(ConnectionID(1), now: start, actions: &actions)
        #expect(take() == [.drained])
        #expect(state.isDrained)
    }

    @Test("a pool that opened nothing ends at once")
    mutating func emptyShutDown() {
        state.shutDown(actions: &actions)
        #expect(take() == [.drained])
    }
}
