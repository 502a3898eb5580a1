import Dispatch
import Synchronization

/// One run of a statement, as its canceller sees it.
final class Call: Sendable {
    private enum State {
        case waiting
        case running(ConnectionHandle)
        case cancelling(Cancellation)
        case cancelledBeforeStart
        case finished
    }

    private let state = Mutex(State.waiting)

    /// - Throws: `CancellationError` when it was cancelled before it began: nothing is sent then.
    func begin(on handle: ConnectionHandle) throws {
        try state.withLock { state in
            if case .cancelledBeforeStart = state { throw CancellationError() }
            state = .running(handle)
        }
    }

    /// May be called on any thread; does not block.
    func cancel() {
        state.withLock { state in
            switch state {
            case .waiting: state = .cancelledBeforeStart
            case .running(let handle): state = .cancelling(Cancellation(handle))
            case .cancelling, .cancelledBeforeStart, .finished: break
            }
        }
    }

    /// Ends the run. When a cancellation is under way, waits until no further cancel request can reach the server.
    /// - Returns: whether there was one.
    func finish() -> Bool {
        let cancellation = state.withLock { state in
            defer { state = .finished }
            guard case .cancelling(let cancellation) = state else { return Cancellation?.none }
            return cancellation
        }
        cancellation?.waitUntilDelivered()
        return cancellation != nil
    }
}
