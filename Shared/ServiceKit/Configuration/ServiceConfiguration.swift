package import Foundation
package import Identity
package import Logging

/// What every service is told when it starts to serve. A service's own settings come from the same `Settings`.
package struct ServiceConfiguration: Sendable {
    package let name: String
    package let environment: DeploymentEnvironment
    package let host: String
    package let port: Int
    package let logLevel: Logger.Level
    package let logFormat: LogFormat
    package let issuers: [TrustedIssuer]
    /// The `aud` that tokens for this service carry.
    package let audience: String
    package let signingKeyFile: String?
    /// Where people and other services reach this one from outside.
    package let publicURL: URL?
    /// How long requests in progress may take to finish after SIGTERM.
    package let shutdownTimeout: Duration

    package init(name: String, settings: Settings) throws(SettingError) {
        self.name = name
        self.environment = try settings.choice("ENVIRONMENT", default: .development)
        self.host = settings.string("HTTP_HOST") ?? "127.0.0.1"
        self.port = try settings.int("HTTP_PORT", in: 0...65535, default: 8080)
        self.logLevel = try settings.choice("LOG_LEVEL", default: .info)
        self.logFormat = try settings.choice("LOG_FORMAT", default: environment == .development ? .text : .json)
        self.audience = settings.string("SERVICE_AUDIENCE") ?? name
        self.signingKeyFile = settings.string("SIGNING_KEY_FILE")
        self.publicURL = try settings.url("PUBLIC_URL")
        self.shutdownTimeout = .seconds(try settings.int("SHUTDOWN_TIMEOUT_SECONDS", in: 1...600, default: 20))
        do throws(TrustedIssuerError) {
            self.issuers = try TrustedIssuer.list(settings.string("TOKEN_ISSUERS") ?? "")
        } catch {
            throw SettingError("TOKEN_ISSUERS", "has an entry that cannot be used: \(error)")
        }
    }
}
