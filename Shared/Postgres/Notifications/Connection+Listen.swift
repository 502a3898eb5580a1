import CLibPQ
import Dispatch

extension Connection {
    /// Listens until closed. The callbacks come on the connection's queue.
    func listen(_ channel: String, onNotification: @escaping @Sendable () -> Void, onLoss: @escaping @Sendable () -> Void) throws {
        _ = try query("LISTEN \(identifier: channel)")
        let handle = try openHandle()
        let source = DispatchSource.makeReadSource(fileDescriptor: PQsocket(handle.connection), queue: queue)
        // The socket may close only once it is no longer watched.
        source.setCancelHandler { withExtendedLifetime(handle) {} }
        source.setEventHandler { [weak self] in
            self?.assumeIsolated { connection in
                guard let handle = connection.handle else { return }
                let alive = connection.isAlive(handle)
                if connection.takeNotifications(handle) { onNotification() }
                if !alive {
                    connection.close()
                    onLoss()
                }
            }
        }
        notificationSource = source
        source.activate()
    }

    func checkListening(onLoss: () -> Void) {
        if checkRoundTrip() { return }
        close()
        onLoss()
    }

    private func takeNotifications(_ handle: ConnectionHandle) -> Bool {
        var any = false
        while let notification = PQnotifies(handle.connection) {
            PQfreemem(notification)
            any = true
        }
        return any
    }
}
