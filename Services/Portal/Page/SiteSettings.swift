import Foundation
import ServiceKit

/// What the configuration says of the site itself.
struct SiteSettings: Sendable {
    let environment: DeploymentEnvironment
    let publicURL: URL
    /// The `iss` of the tokens that the portal mints.
    let issuer: String
    let demonstrationSignIn: Bool
    let version: String

    var secure: Bool { publicURL.scheme == "https" }

    /// `scheme://host[:port]`
    var origin: String {
        "\(publicURL.scheme ?? "http")://\(publicURL.host() ?? "localhost")\(publicURL.port.map { ":\($0)" } ?? "")"
    }
}
