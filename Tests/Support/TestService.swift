import AsyncHTTPClient
package import Foundation
import NIOCore
import NIOHTTP1
package import ServiceKit

/// A service that is running for a test, on a free loopback port, spoken to over real HTTP.
package struct TestService: Sendable {
    package let port: Int
    package let outbound: OutboundHTTP

    package var url: URL {
        guard let url = URL(string: "http://127.0.0.1:\(port)") else { preconditionFailure("a loopback address is an address") }
        return url
    }

    /// A client of the service's contracts.
    package func client(_ service: String, deadline: Duration = .seconds(10)) -> ServiceClient {
        ServiceClient(service: service, base: url, http: outbound, deadline: deadline)
    }

    package func send(
        _ method: String, _ target: String, token: String? = nil, headers: [String: String] = [:], body: Data? = nil, type: String? = "application/json"
    ) async throws -> TestAnswer {
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)\(target)")
        request.method = HTTPMethod(rawValue: method)
        if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
        if let body {
            request.body = .bytes(ByteBuffer(bytes: body))
            if let type { request.headers.add(name: "Content-Type", value: type) }
        }
        for (name, value) in headers { request.headers.replaceOrAdd(name: name, value: value) }
        let response = try await outbound.client.execute(request, timeout: .seconds(60))
        let bytes = Data(try await response.body.collect(upTo: 64 << 20).readableBytesView)
        let fields = Dictionary(response.headers.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
        return TestAnswer(status: Int(response.status.code), headers: fields, body: bytes)
    }

    package func get(_ target: String, token: String? = nil, headers: [String: String] = [:]) async throws -> TestAnswer {
        try await send("GET", target, token: token, headers: headers)
    }

    /// Sends text as it is, so that a test can send what is not JSON.
    package func post(_ target: String, _ body: String, token: String? = nil, headers: [String: String] = [:]) async throws -> TestAnswer {
        try await send("POST", target, token: token, headers: headers, body: Data(body.utf8))
    }

    /// Posts bytes without saying how many there will be.
    /// - Returns: the status.
    package func sendInPieces(_ target: String, token: String, pieces bytes: Data, of size: Int) async throws -> Int {
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)\(target)")
        request.method = .POST
        request.headers.add(name: "Authorization", value: "Bearer \(token)")
        let pieces = stride(from: 0, to: bytes.count, by: size).map {
            ByteBuffer(bytes: bytes[bytes.startIndex + $0..<bytes.startIndex + min($0 + size, bytes.count)])
        }
        request.body = .stream(
            AsyncStream { continuation in
                pieces.forEach { continuation.yield($0) }; continuation.finish()
            }, length: .unknown)
        let response = try await outbound.client.execute(request, timeout: .seconds(60))
        _ = try? await response.body.collect(upTo: 1 << 20)
        return Int(response.status.code)
    }
}
