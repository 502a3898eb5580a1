import HTTPTypes

/// Header names that swift-http-types does not have, made once.
struct PortalHeaderNames: Sendable {
    static let all = PortalHeaderNames()

    let secFetchSite = PortalHeaderNames.name("Sec-Fetch-Site")
    let csrfToken = PortalHeaderNames.name("X-CSRF-Token")
    let referrerPolicy = PortalHeaderNames.name("Referrer-Policy")
    let permissionsPolicy = PortalHeaderNames.name("Permissions-Policy")
    let crossOriginOpenerPolicy = PortalHeaderNames.name("Cross-Origin-Opener-Policy")
    let crossOriginResourcePolicy = PortalHeaderNames.name("Cross-Origin-Resource-Policy")

    private static func name(_ text: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(text) else { preconditionFailure("\(text) is not a header name") }
        return name
    }
}
