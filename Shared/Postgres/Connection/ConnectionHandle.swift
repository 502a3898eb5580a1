import CLibPQ

/// Owns libpq's connection and its cancel key; closes both when let go.
///
/// The connection is touched on one queue only, its actor's; the cancel key may be used from any thread (libpq manual, 34.7).
final class ConnectionHandle: @unchecked Sendable {
    let connection: OpaquePointer
    let cancelKey: OpaquePointer?
    /// libpq keeps only its address.
    private let notices: NoticeSink

    init(connection: OpaquePointer, notices: NoticeSink) {
        self.connection = connection
        self.notices = notices
        cancelKey = PQgetCancel(connection)
        notices.install(on: connection)
    }

    deinit {
        PQfreeCancel(cancelKey)
        PQfinish(connection)
    }

    /// Asks the server to stop what this connection is running. Blocks for a round trip.
    func cancel() {
        var reason = CChar(0)
        _ = PQcancel(cancelKey, &reason, 1)
    }
}
