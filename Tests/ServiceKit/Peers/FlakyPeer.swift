import Foundation
import NIOCore
import NIOPosix
import Synchronization

/// A peer that drops the first requests that it gets, and answers the later ones with an empty page.
final class FlakyPeer: Sendable {
    private let drops: Int
    private let count = Mutex(0)

    var asked: Int { count.withLock { $0 } }

    private init(drops: Int) {
        self.drops = drops
    }

    static func run(dropping drops: Int, _ body: (FlakyPeer, URL) async throws -> Void) async throws {
        let peer = FlakyPeer(drops: drops)
        let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(Answer(peer: peer)) }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        do {
            guard let url = URL(string: "http://127.0.0.1:\(server.localAddress?.port ?? 0)") else { throw URLError(.badURL) }
            try await body(peer, url)
        } catch {
            try? await server.close()
            throw error
        }
        try await server.close()
    }

    private final class Answer: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        private let peer: FlakyPeer

        init(peer: FlakyPeer) {
            self.peer = peer
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            let number = peer.count.withLock { count in
                count += 1
                return count
            }
            if number > peer.drops {
                let answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n{\"items\":[]}"
                context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: answer)), promise: nil)
            } else {
                context.close(promise: nil)
            }
        }
    }
}
