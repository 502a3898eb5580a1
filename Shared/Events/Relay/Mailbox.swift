import Synchronization

/// Messages from many tasks to one that takes them in batches. A knock without a message only wakes it; knocks that come close together are one.
final class Mailbox<Message: Sendable>: Sendable {
    /// For the one reader.
    let knocks: AsyncStream<Void>
    private let knocker: AsyncStream<Void>.Continuation
    private let messages = Mutex<[Message]>([])
    private let closing = Mutex(false)

    init() {
        (knocks, knocker) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    func put(_ message: Message) {
        messages.withLock { $0.append(message) }
        knocker.yield()
    }

    func knock() {
        knocker.yield()
    }

    /// Tells the reader to finish what it has and start nothing.
    func close() {
        closing.withLock { $0 = true }
        knocker.yield()
    }

    var isClosing: Bool { closing.withLock { $0 } }

    func take() -> [Message] {
        messages.withLock { messages in
            defer { messages = [] }
            return messages
        }
    }
}
