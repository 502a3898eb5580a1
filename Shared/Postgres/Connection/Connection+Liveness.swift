import CLibPQ
import Foundation
import Synchronization

extension Connection {
    /// Whether the connection can still be used, as far as can be told without a round trip: a server that went away has left word on the socket.
    func isAlive() -> Bool {
        guard let handle else { return false }
        let alive = isAlive(handle)
        if !alive { health.store(.broken, ordering: .releasing) }
        return alive
    }

    func isAlive(_ handle: ConnectionHandle) -> Bool {
        // Each turn reads what has come; the last words of a server are followed by the end of the stream.
        for _ in 0..<16 {
            guard PQstatus(handle.connection) == CONNECTION_OK else { return false }
            guard isReadable(handle) else { return true }
            guard PQconsumeInput(handle.connection) == 1 else { return false }
            _ = PQisBusy(handle.connection)
        }
        return PQstatus(handle.connection) == CONNECTION_OK
    }

    private func isReadable(_ handle: ConnectionHandle) -> Bool {
        var descriptor = pollfd(fd: PQsocket(handle.connection), events: Int16(POLLIN), revents: 0)
        return poll(&descriptor, 1, 0) > 0
    }

    /// One empty round trip.
    func checkRoundTrip() -> Bool {
        (try? script("")) != nil
    }
}
