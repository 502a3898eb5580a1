/// The numbers that a pool goes by.
struct PoolLimits: Sendable, Hashable {
    var size = 8
    var minimumIdle = 1
    var acquireTimeout: Duration = .seconds(5)
    var keepAlive: Duration = .seconds(30)
    var idleTimeout: Duration = .seconds(300)
    var firstBackOff: Duration = .milliseconds(50)
    var longestBackOff: Duration = .seconds(1)

    /// How long to wait after that many failures, between half and all of the doubled span, as `jitter` from 0 to 1 says.
    func backOff(failures: Int, jitter: Double) -> Duration {
        let doubled = firstBackOff * (1 << min(max(failures - 1, 0), 16))
        return min(doubled, longestBackOff) * (0.5 + 0.5 * jitter)
    }
}
