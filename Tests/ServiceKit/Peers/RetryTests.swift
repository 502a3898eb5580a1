import ContractsCore
import Foundation
import ServiceKit
import Testing

@Suite("Repeating a call")
struct RetryTests {
    private func withPeer(dropping drops: Int, _ body: (ServiceClient, FlakyPeer) async throws -> Void) async throws {
        try await FlakyPeer.run(dropping: drops) { peer, url in
            try await OutboundHTTP.with { try await body(ServiceClient(service: "peer", base: url, http: $0, deadline: .seconds(5)), peer) }
        }
    }

    @Test func `A GET whose connection failed is sent once more`() async throws {
        try await withPeer(dropping: 1) { client, peer in
            let reply = try await client.send(Specimen.list)
            #expect(reply.value.items.isEmpty && peer.asked == 2)
        }
    }

    @Test func `And not a third time`() async throws {
        try await withPeer(dropping: 5) { client, peer in
            await #expect(throws: PeerUnavailable.self) { try await client.send(Specimen.list) }
            #expect(peer.asked == 2)
        }
    }

    @Test func `A POST is sent once, because it may have taken effect`() async throws {
        try await withPeer(dropping: 5) { client, peer in
            await #expect(throws: PeerUnavailable.self) { try await client.send(Specimen.create, body: Specimen.Thing(title: "a", count: 1)) }
            #expect(peer.asked == 1)
        }
    }
}
