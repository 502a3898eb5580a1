import Dispatch

/// Asks the server to stop a statement, again and again until the statement has ended: a request that overtakes its statement is ignored by the server.
final class Cancellation: Sendable {
    private static let queue = DispatchQueue(label: "postgres.cancel", attributes: .concurrent)

    private let ended = DispatchSemaphore(value: 0)
    private let delivered = DispatchSemaphore(value: 0)

    init(_ handle: ConnectionHandle) {
        Cancellation.queue.async { [ended, delivered] in
            repeat { handle.cancel() } while ended.wait(timeout: .now() + .milliseconds(200)) == .timedOut
            delivered.signal()
        }
    }

    func waitUntilDelivered() {
        ended.signal()
        delivered.wait()
    }
}
