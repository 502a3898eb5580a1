import Metrics

/// What a pool tells of itself.
struct PoolMetrics: Sendable {
    private let connections: [Gauge]
    private let waiting: Gauge
    private let waits: Timer
    /// How long statements took, the way there and back included.
    let statements: Timer
    private let refusals: [PoolError: Counter]

    init(name: String) {
        func dimensions(_ more: (String, String)...) -> [(String, String)] { [("pool", name)] + more }
        connections = ["leased", "idle"].map { Gauge(label: "database_pool_connections", dimensions: dimensions(("state", $0))) }
        waiting = Gauge(label: "database_pool_waiting", dimensions: dimensions())
        waits = Timer(label: "database_pool_wait", dimensions: dimensions())
        statements = Timer(label: "database_statement", dimensions: dimensions())
        let reasons: [(PoolError, String)] = [(.timedOut, "timed_out"), (.unavailable, "unavailable"), (.shutDown, "shut_down")]
        refusals = Dictionary(
            uniqueKeysWithValues: reasons.map { ($0, Counter(label: "database_pool_refusals_total", dimensions: dimensions(("reason", $1)))) })
    }

    func publish(_ counts: (leased: Int, idle: Int, waiting: Int)) {
        connections[0].record(counts.leased)
        connections[1].record(counts.idle)
        waiting.record(counts.waiting)
    }

    func waited(since start: ContinuousClock.Instant) {
        let span = (ContinuousClock.now - start).components
        waits.recordNanoseconds(span.seconds * 1_000_000_000 + span.attoseconds / 1_000_000_000)
    }

    func refused(_ error: PoolError) {
        refusals[error]?.increment()
    }
}
