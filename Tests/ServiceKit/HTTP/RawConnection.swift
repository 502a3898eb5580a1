import Foundation
import NIOCore
import NIOPosix

/// A connection that a test writes to byte by byte, as badly as it likes.
struct RawConnection {
    private let channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>

    /// Runs `body` with a connection to the port and gives everything that the server sent until it closed the connection, or until `patience` ended.
    static func run(
        port: Int, patience: Duration = .seconds(20), _ body: @escaping @Sendable (Writer) async throws -> Void
    ) async throws -> (text: String, closed: Bool, took: Duration) {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton).connect(host: "127.0.0.1", port: port) { channel in
            channel.eventLoop.makeCompletedFuture {
                try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
            }
        }
        let started = ContinuousClock.now
        return try await channel.executeThenClose { inbound, outbound in
            try await withThrowingTaskGroup(of: (String, Bool)?.self) { group in
                group.addTask {
                    var text = ""
                    do {
                        for try await buffer in inbound { text += String(buffer: buffer) }
                    } catch {
                        // A reset is a close too.
                    }
                    return (text, true)
                }
                group.addTask {
                    // The server may close while the test still writes.
                    try? await body(Writer(outbound: outbound))
                    return nil
                }
                group.addTask {
                    try? await Task.sleep(for: patience)
                    return ("", false)
                }
                while let result = try await group.next() {
                    guard let result else { continue }
                    group.cancelAll()
                    return (result.0, result.1, .now - started)
                }
                return ("", false, .now - started)
            }
        }
    }

    struct Writer: Sendable {
        let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>

        func send(_ text: String) async throws {
            try await outbound.write(ByteBuffer(string: text))
        }

        func finish() {
            outbound.finish()
        }

        func send(zeros count: Int) async throws {
            try await outbound.write(ByteBuffer(repeating: 0x20, count: count))
        }
    }
}
