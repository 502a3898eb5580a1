import ServiceLifecycle
import Synchronization

extension Pool {
    /// Keeps the minimum of connections until graceful shutdown, then returns once every connection is returned and closed. Cancelling the task
    /// also cancels the statements that are running.
    package func run() async throws {
        perform { $0.start(now: .now, actions: &$1) }
        await withTaskCancellationHandler {
            await withGracefulShutdownHandler {
                await drained()
            } onGracefulShutdown: {
                self.beginShutDown()
            }
        } onCancel: {
            beginShutDown()
            cancelStatements()
        }
    }

    /// Lends no more, and returns once every connection is returned and closed.
    package func shutDown() async {
        beginShutDown()
        await drained()
    }

    func beginShutDown() {
        perform { $0.shutDown(actions: &$1) }
    }

    private func drained() async {
        await withCheckedContinuation { continuation in
            let isDrained = storage.withLock { storage in
                if !storage.state.isDrained { storage.draining.append(continuation) }
                return storage.state.isDrained
            }
            if isDrained { continuation.resume() }
        }
    }

    private func cancelStatements() {
        let connections = storage.withLock { Array($0.connections.values) }
        for connection in connections { connection.running.withLock { $0 }?.cancel() }
    }
}
