package import Foundation
package import Identity
package import Logging
package import Postgres

/// What a serving process has before it listens: given to `ServiceDefinition.assemble`.
package struct ServiceProcess: Sendable {
    package let configuration: ServiceConfiguration
    /// For the service's own settings; not to be kept past `assemble`.
    package let settings: Settings
    package let logger: Logger
    package let metrics: PrometheusRegistry
    package let pool: Pool
    package let outbound: OutboundHTTP
    package let verifier: TokenVerifier

    /// A router that accepts the configured issuers' tokens and has the operators' addresses.
    /// - Parameter openAPI: the bundle's `openapi.yaml`.
    package func router(openAPI: URL?) throws -> ServiceRouter {
        let router = ServiceRouter(identity: verifier, metrics: metrics)
        let pool = pool
        router.operations(readiness: [Readiness("database") { try await pool.ping() }], openAPI: try openAPI.map { try Data(contentsOf: $0) })
        return router
    }

    /// The service's own signing key, for tokens that it mints.
    /// - Throws: `SettingError` when `SIGNING_KEY_FILE` is missing or is not a key.
    package func signer(issuer: String? = nil) throws(SettingError) -> TokenSigner {
        guard let path = configuration.signingKeyFile else { throw SettingError("SIGNING_KEY_FILE", "is not set") }
        do throws(SigningKeyError) {
            return TokenSigner(key: try SigningKey.load(file: path), issuer: issuer ?? configuration.name)
        } catch {
            throw SettingError("SIGNING_KEY_FILE", "names a file that is not a readable P-256 private key in PEM form")
        }
    }
}
