package import AsyncHTTPClient
package import Foundation
import NIOCore
import NIOHTTP1
import ServiceLifecycle

/// The connections of this process to others. As a service it is stopped after everything that calls.
package struct OutboundHTTP: Service {
    package let client: HTTPClient

    package init() {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow, timeout: .init(connect: .seconds(2)))
        configuration.connectionPool.idleTimeout = .seconds(20)
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.httpVersion = .http1Only
        self.client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// Connections for the time of `body`, for commands and tests.
    package static func with<T>(_ body: (OutboundHTTP) async throws -> T) async throws -> T {
        let outbound = OutboundHTTP()
        do {
            let value = try await body(outbound)
            try await outbound.client.shutdown()
            return value
        } catch {
            try? await outbound.client.shutdown()
            throw error
        }
    }

    package func run() async throws {
        try? await gracefulShutdown()
        try await close()
    }

    /// For commands, which run no services.
    package func close() async throws {
        try await client.shutdown()
    }

    /// The body at `url`, at most 1 MiB, within 3 seconds: how a `TokenVerifier` gets an issuer's keys.
    package func get(_ url: URL) async throws -> Data {
        let response = try await client.execute(HTTPClientRequest(url: url.absoluteString), timeout: .seconds(3))
        guard response.status == .ok else { throw UnexpectedAnswer(service: url.host ?? "", status: Int(response.status.code)) }
        return Data(try await response.body.collect(upTo: 1 << 20).readableBytesView)
    }
}
