/// Which connections there are and who waits for one. Pure: events come in with the time they happened at, actions go out; the pool does them.
struct PoolState: Sendable {
    typealias Instant = ContinuousClock.Instant

    enum Action: Equatable, Sendable {
        case open(ConnectionID)
        case close(ConnectionID)
        /// Check an idle connection with a round trip, then report it as released.
        case check(ConnectionID)
        case grant(WaiterID, ConnectionID)
        case fail(WaiterID, PoolError)
        /// Call `tick` at that time.
        case wake(Instant)
        /// Shut down, and every connection is gone.
        case drained
    }

    enum Acquisition: Equatable {
        case granted(ConnectionID)
        case waiting
        case refused(PoolError)
    }

    struct Idle: Sendable {
        let id: ConnectionID
        /// When it was last lent.
        var lentAt: Instant
        var checkAt: Instant
    }

    struct Waiter: Sendable {
        let id: WaiterID
        let deadline: Instant
    }

    let limits: PoolLimits
    var isShutDown = false
    /// The most recently used last.
    var idle: [Idle] = []
    var leased: Set<ConnectionID> = []
    var opening: Set<ConnectionID> = []
    var checking: [ConnectionID: Instant] = [:]
    var closing: Set<ConnectionID> = []
    /// In the order of their arrival, hence of their deadlines.
    var waiters: [Waiter] = []
    /// Attempts to connect that failed since the last that succeeded.
    var failures = 0
    var retryAt: Instant?
    var wakeAt: Instant?
    var lastID = 0

    init(limits: PoolLimits) {
        self.limits = limits
    }

    /// Connections that work, as far as is known.
    var live: Int { idle.count + leased.count + checking.count }

    var total: Int { live + opening.count }

    mutating func nextID() -> Int {
        lastID += 1
        return lastID
    }
}
