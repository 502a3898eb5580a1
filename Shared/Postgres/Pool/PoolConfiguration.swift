/// How a pool connects and how many connections it keeps.
package struct PoolConfiguration: Sendable {
    package var target: ConnectionTarget
    /// Names the pool in logs and metrics.
    package var name = "main"
    /// The most connections at once.
    package var size = 8
    /// Kept open while nothing is asked.
    package var minimumIdle = 1
    /// The longest that a caller waits for a connection.
    package var acquireTimeout: Duration = .seconds(5)
    /// An idle connection is checked after this time.
    package var keepAlive: Duration = .seconds(30)
    /// An idle connection above the minimum is closed after this time.
    package var idleTimeout: Duration = .seconds(300)
    package var session = SessionSettings()
    /// Statements kept under a name on each connection, to save their parsing and planning; zero for none. Not through a pooler.
    package var statementCache = 0
    /// The target is a pooler in transaction mode, such as PgBouncer: sessions are shared, so `session` is not set (put the time-outs and the
    /// search path on the role) and no statement is named.
    package var isPooled = false
    /// Where to listen for notifications when the target is a pooler, which cannot carry them; nil to do without.
    package var notificationTarget: ConnectionTarget?

    package init(target: ConnectionTarget) {
        self.target = target
    }

    var limits: PoolLimits {
        PoolLimits(
            size: max(size, 1), minimumIdle: min(max(minimumIdle, 0), max(size, 1)), acquireTimeout: acquireTimeout, keepAlive: keepAlive,
            idleTimeout: idleTimeout)
    }

    var connection: ConnectionConfiguration {
        ConnectionConfiguration(target: target, session: session, statementCache: statementCache, isPooled: isPooled)
    }
}
