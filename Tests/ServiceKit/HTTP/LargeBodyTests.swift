import ContractsCore
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceKit
import Synchronization
import TestSupport
import Testing

@Suite("Routes that allow large bodies")
struct LargeBodyTests {
    /// Counts what arrives at `/v1/upload`; `broken` counts bodies that did not end properly.
    private final class Counter: Sendable {
        let whole = Mutex<[Int]>([])
        let broken = Mutex(0)
    }

    private static let allowance = BodyAllowance(bytes: 1 << 20, slowest: 200)

    private func router(_ counter: Counter) -> ServiceRouter {
        let router = Specimen.router()
        router.raw(.post, "/v1/upload", .person, body: Self.allowance) { request, _ in
            var size = 0
            do {
                for try await piece in request.body { size += piece.readableBytes }
            } catch {
                counter.broken.withLock { $0 += 1 }
                throw error
            }
            counter.whole.withLock { $0.append(size) }
            return Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(string: "got \(size)")))
        }
        return router
    }

    private var short: ServiceServer.Limits {
        var limits = ServiceServer.Limits()
        limits.body = .seconds(1)
        return limits
    }

    private func head(_ length: String, path: String = "/v1/upload", signedIn: Bool = true) async throws -> String {
        let token = signedIn ? "Authorization: Bearer \(try await Specimen.person())\r\n" : ""
        return "POST \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n\(token)\(length)\r\n\r\n"
    }

    @Test func `A body that comes steadily may take longer than the time of the others`() async throws {
        let head = try await head("Content-Length: 6000")
        // Long enough that a busy machine's pauses are not taken for a sender's.
        var limits = short
        limits.body = .seconds(4)
        try await withService(router(Counter()), limits: limits) { service in
            let end = try await RawConnection.run(port: service.port) { writer in
                try await writer.send(head)
                for _ in 0..<30 {
                    try await writer.send(zeros: 200)
                    try await Task.sleep(for: .milliseconds(200))
                }
            }
            #expect(end.text.hasPrefix("HTTP/1.1 200") && end.text.hasSuffix("got 6000"))
            #expect(end.took > .seconds(5))
        }
    }

    @Test func `One that drips is answered with 408 here too, and one of a stranger never gets that far`() async throws {
        let (head, stranger) = (try await head("Content-Length: 6000"), try await head("Content-Length: 6000", signedIn: false))
        try await withService(router(Counter()), limits: short) { service in
            let end = try await RawConnection.run(port: service.port) { writer in
                try await writer.send(head)
                for _ in 0..<100 {
                    try await writer.send(zeros: 1)
                    try await Task.sleep(for: .milliseconds(100))
                }
            }
            #expect(end.text.hasPrefix("HTTP/1.1 408"))
            let refused = try await RawConnection.run(port: service.port) { try await $0.send(stranger) }
            #expect(refused.text.hasPrefix("HTTP/1.1 401"))
        }
    }

    @Test func `What declares more than the route takes is refused before any of it is read, and other routes have no more time than before`() async throws {
        let counter = Counter()
        let (large, other) = (try await head("Content-Length: 62914560"), try await head("Content-Length: 6000", path: "/v1/things"))
        try await withService(router(counter), limits: short) { service in
            let end = try await RawConnection.run(port: service.port) { writer in
                try await writer.send(large)
                writer.finish()
            }
            #expect(end.text.hasPrefix("HTTP/1.1 413"))
            #expect(counter.whole.withLock { $0.isEmpty } && counter.broken.withLock { $0 } == 0)
            let slow = try await RawConnection.run(port: service.port) { writer in
                try await writer.send(other)
                for _ in 0..<30 {
                    try await writer.send(zeros: 200)
                    try await Task.sleep(for: .milliseconds(100))
                }
            }
            #expect(slow.text.hasPrefix("HTTP/1.1 408"))
        }
    }

    @Test(arguments: ["Content-Length: 6000", "Transfer-Encoding: chunked"])
    func `A body that ends with its connection is never taken for a whole one`(length: String) async throws {
        let counter = Counter()
        let head = try await head(length)
        try await withService(router(counter)) { service in
            _ = try await RawConnection.run(port: service.port, patience: .seconds(2)) { writer in
                try await writer.send(
                    head + (length.hasPrefix("T") ? "64\r\n" : "") + String(repeating: "a", count: 100) + (length.hasPrefix("T") ? "\r\n" : ""))
                writer.finish()
            }
        }
        #expect(counter.whole.withLock { $0.isEmpty })
        #expect(counter.broken.withLock { $0 } == 1)
    }

    @Test func `A client streams up and down without keeping what it streams, and refusals come back as problems`() async throws {
        let upload = Endpoint<NoContent, NoContent>(.post, "/v1/upload")
        let counter = Counter()
        let router = router(counter)
        router.raw(.get, "/v1/download", .person) { _, _ in
            Response(status: .ok, headers: [.contentType: "text/plain"], body: ResponseBody(byteBuffer: ByteBuffer(string: "bytes")))
        }
        try await withService(router) { service in
            let client = service.client(Specimen.name)
            let (token, pieces) = (try await Specimen.person(), (0..<10).map { _ in ByteBuffer(repeating: 1, count: 1_000) })
            _ = try await client.upload(upload, token: token, bytes: Pieces(pieces: pieces, ending: nil))
            #expect(counter.whole.withLock { $0 } == [10_000])

            await #expect(throws: (any Error).self) {
                try await client.upload(upload, token: token, bytes: Pieces(pieces: pieces, ending: BrokenRequestBody()))
            }
            #expect(counter.whole.withLock { $0 } == [10_000])
            await #expect(throws: RemoteProblem.self) { try await client.upload(upload, token: "none", bytes: Pieces(pieces: pieces, ending: nil)) }

            let bytes = try await client.download(Endpoint(.get, "/v1/download"), token: token)
            var text = ""
            for try await piece in bytes { text += String(buffer: piece) }
            #expect(text == "bytes" && bytes.headers[.contentType] == "text/plain")
            await #expect(throws: RemoteProblem.self) { try await client.download(Endpoint(.get, "/v1/nowhere"), token: token) }
        }
    }

    private struct Pieces: AsyncSequence, Sendable {
        let pieces: [ByteBuffer]
        let ending: (any Error)?

        func makeAsyncIterator() -> AsyncThrowingStream<ByteBuffer, any Error>.Iterator {
            AsyncThrowingStream { continuation in
                pieces.forEach { continuation.yield($0) }
                continuation.finish(throwing: ending)
            }
            .makeAsyncIterator()
        }
    }
}
