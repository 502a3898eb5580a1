/// All that one connection needs to know.
struct ConnectionConfiguration: Sendable {
    var target: ConnectionTarget
    var session = SessionSettings()
    /// Named statements kept; zero for unnamed ones only.
    var statementCache = 0
    /// The other end is a pooler that shares its server connections: nothing may be kept in the session.
    var isPooled = false

    /// The settings that are handed to libpq. A dead peer is noticed within half a minute or so even while nothing is said.
    var options: [String: String] {
        var target =
            target
            .defaulting("connect_timeout", "5")
            .defaulting("keepalives_idle", "20")
            .defaulting("keepalives_interval", "5")
            .defaulting("keepalives_count", "3")
            .defaulting("tcp_user_timeout", "30000")
            .defaulting("fallback_application_name", "equality-standard")
            .with("client_encoding", "UTF8")
        if !isPooled, !session.startupOptions.isEmpty {
            // The later wins: what the connection string says of a setting stands.
            target = target.with("options", [session.startupOptions, target.options["options"]].compactMap { $0 }.joined(separator: " "))
        }
        return target.options
    }
}
