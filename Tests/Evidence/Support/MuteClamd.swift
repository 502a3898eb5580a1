import Foundation
import NIOCore
import NIOPosix
import Synchronization

@testable import EvidenceService

/// A clamd that says its version, and nothing about any file.
enum MuteClamd {
    enum Manner {
        case hangsUp
        case goesOnListening
    }

    /// - Parameter body: is given how many files it was asked about so far.
    static func with<T: Sendable>(_ manner: Manner, timeout: Duration, _ body: (Clamd, @Sendable () -> Int) async throws -> T) async throws -> T {
        let asked = Counter()
        let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(Handler(manner, asked)) }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let result: T
        do {
            result = try await body(try Clamd("127.0.0.1:\(server.localAddress?.port ?? 0)", timeout: timeout)) { asked.count.withLock { $0 } }
        } catch {
            try await server.close()
            throw error
        }
        try await server.close()
        return result
    }

    private final class Counter: Sendable {
        let count = Mutex(0)
    }

    private final class Handler: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        private let manner: Manner
        private let asked: Counter

        init(_ manner: Manner, _ asked: Counter) {
            (self.manner, self.asked) = (manner, asked)
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            let text = String(buffer: unwrapInboundIn(data))
            if text.hasPrefix("zVERSION") {
                context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: "ClamAV 1.4.1/27500/Mon Dec  2 09:35:11 2024\0")), promise: nil)
            } else if text.hasPrefix("zINSTREAM") {
                asked.count.withLock { $0 += 1 }
                if manner == .hangsUp { context.close(promise: nil) }
            }
        }
    }
}
