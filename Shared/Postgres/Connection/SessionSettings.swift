/// What every session of a pool starts with. Nil leaves the server's or the role's own setting.
package struct SessionSettings: Sendable, Hashable {
    /// The longest that a statement may run.
    package var statementTimeout: Duration? = .seconds(15)
    /// The longest that a statement may wait for a lock.
    package var lockTimeout: Duration? = .seconds(5)
    /// The longest that a transaction may sit between statements.
    package var idleInTransactionTimeout: Duration? = .seconds(15)
    /// Schemas to look in, in order.
    package var searchPath: [String]?

    package init() {}

    /// As libpq's `options`: sent with the start of the session, so they cost no round trip.
    var startupOptions: String {
        var settings: [(String, String)] = []
        if let statementTimeout { settings.append(("statement_timeout", milliseconds(statementTimeout))) }
        if let lockTimeout { settings.append(("lock_timeout", milliseconds(lockTimeout))) }
        if let idleInTransactionTimeout { settings.append(("idle_in_transaction_session_timeout", milliseconds(idleInTransactionTimeout))) }
        if let searchPath {
            settings.append(("search_path", searchPath.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")))
        }
        return settings.map { "-c \($0)=\(escaped($1))" }.joined(separator: " ")
    }

    private func milliseconds(_ duration: Duration) -> String {
        String(max(1, duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000))
    }

    private func escaped(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing(" ", with: "\\ ")
    }
}
