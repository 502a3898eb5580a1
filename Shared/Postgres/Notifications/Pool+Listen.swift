import Logging

extension Pool {
    /// A hint each time that someone notifies `channel`; several in a row may come as one. Also one at the start and after each reconnection, since
    /// what was notified meanwhile is lost. Has a connection of its own, and ends when the task that reads it does.
    ///
    /// Through a pooler without `notificationTarget` it gives the first hint only: the reader must poll as well, as it should in any case.
    package func listen(_ channel: String) -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        guard let target = configuration.isPooled ? configuration.notificationTarget : configuration.target else {
            logger.warning("Notifications do not pass a pooler; set a target of their own", metadata: ["channel": "\(channel)"])
            continuation.yield()
            return stream
        }
        let listener = Listener(channel: channel, configuration: ConnectionConfiguration(target: target), logger: logger) { continuation.yield() }
        continuation.onTermination = { _ in listener.stop() }
        listener.start()
        return stream
    }
}
