package import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
package import ServiceLifecycle

/// A service's HTTP server with the suite's limits: what `serve` runs and what tests start.
package struct ServiceServer: Sendable {
    package struct Limits: Sendable {
        /// Closes a connection that has not completed a request's headers, or rests between requests, for this long.
        package var idle: Duration = .seconds(30)
        /// How long a request's body may take from its headers to its last byte.
        package var body: Duration = .seconds(30)
        /// How long a client may leave a response untaken that the system's own buffers cannot hold.
        package var write: Duration = .seconds(60)

        package init() {}
    }

    package let host: String
    /// Zero takes a free one.
    package let port: Int
    package let limits: Limits

    package init(host: String, port: Int, limits: Limits = Limits()) {
        self.host = host
        self.port = port
        self.limits = limits
    }

    /// - Parameters:
    ///   - services: run beside the server and stopped after it, the last first.
    ///   - onReady: called with the port once connections are accepted.
    package func application(
        _ responder: ServiceResponder, services: [any Service], logger: Logger, onReady: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> Application<ServiceResponder> {
        let limits = limits
        let decoder = HTTP1Channel.Configuration.DecoderConfiguration(maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100)
        return Application(
            responder: responder,
            server: .http1(
                configuration: HTTP1Channel.Configuration(
                    additionalChannelHandlers: [ConnectionGuard(bodyTimeout: TimeAmount(limits.body), writeTimeout: TimeAmount(limits.write))],
                    idleTimeout: TimeAmount(limits.idle), httpDecoderConfiguration: decoder
                )
            ),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
            services: services,
            onServerRunning: { channel in await onReady(channel.localAddress?.port ?? 0) },
            logger: logger
        )
    }
}
