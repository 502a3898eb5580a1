import ContractsCore
import Foundation
import HTTPTypes
import HummingbirdCore
import NIOCore
import NIOPosix
import ServiceKit
import Synchronization
import Testing
import TestSupport

@Suite("Clients that do not take their answer")
struct SlowReaderTests {
    private final class ByteCount: Sendable {
        private let count = Mutex(0)
        var value: Int { count.withLock { $0 } }

        func add(_ more: Int) {
            count.withLock { $0 += more }
        }
    }

    private final class Collector: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        let received: ByteCount

        init(_ received: ByteCount) {
            self.received = received
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            received.add(unwrapInboundIn(data).readableBytes)
        }
    }

    @Test func `An answer that is not taken is given up, and the connection with it`() async throws {
        var limits = ServiceServer.Limits()
        limits.write = .seconds(1)
        let size = 64 << 20
        let router = ServiceRouter(identity: nil, metrics: PrometheusRegistry())
        router.raw(.get, "/large", .anyone) { _, _ in
            Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(repeating: 0x20, count: size)))
        }
        try await withService(router, limits: limits) { service in
            let received = ByteCount()
            let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .channelOption(.autoRead, value: false)
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(Collector(received)) }
                }
                .connect(host: "127.0.0.1", port: service.port).get()
            try await channel.writeAndFlush(ByteBuffer(string: "GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n"))
            try await Task.sleep(for: .seconds(3))
            // What the kernel holds for the client can still be read; the rest is gone, and then the connection ends.
            try await channel.setOption(.autoRead, value: true).get()
            try await channel.closeFuture.get()
            #expect(received.value < size)
        }
    }
}
