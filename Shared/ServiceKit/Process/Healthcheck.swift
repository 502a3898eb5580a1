package import ArgumentParser
import AsyncHTTPClient
import Foundation

/// `SERVICE healthcheck`: for a container's health check, where there is no curl.
package struct Healthcheck: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "healthcheck", abstract: "Exits with 0 when the service that listens on HTTP_PORT of this machine is ready.")

    package init() {}

    package func run() async throws {
        let settings = try await Settings.load()
        let port = try settings.int("HTTP_PORT", in: 1...65535, default: 8080)
        let everywhere = ["0.0.0.0", "::"]
        let host = settings.string("HTTP_HOST").flatMap { everywhere.contains($0) ? nil : $0 } ?? "127.0.0.1"
        guard let url = URL(string: "http://\(host):\(port)/readyz") else { throw ExitCode(1) }
        let outbound = OutboundHTTP()
        let isReady = (try? await outbound.get(url)) != nil
        try await outbound.client.shutdown()
        guard isReady else { throw ExitCode(1) }
    }
}
