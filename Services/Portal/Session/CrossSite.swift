import Foundation
import HTTPTypes

/// Whether a request that changes something came from another site's page. Judged by what browsers say themselves and pages cannot forge (Fetch Metadata; Origin,
/// RFC 6454); the token in the form is the second lock.
struct CrossSite: Sendable {
    /// `scheme://host[:port]` of `PUBLIC_URL`.
    let publicOrigin: String

    enum Verdict: Sendable {
        case sameOrigin, otherSite
        /// No browser of today: neither header. The form's token alone decides.
        case unknown
    }

    func verdict(_ request: HTTPRequest) -> Verdict {
        if let site = request.headerFields[.secFetchSite] {
            return site == "same-origin" || site == "none" ? .sameOrigin : .otherSite
        }
        guard let origin = request.headerFields[.origin] else { return .unknown }
        if origin == publicOrigin { return .sameOrigin }
        // The browser may know the portal under another name than PUBLIC_URL, such as localhost for 127.0.0.1: then origin and host agree.
        guard let authority = request.authority, let url = URL(string: origin), let host = url.host() else { return .otherSite }
        return authority == host + (url.port.map { ":\($0)" } ?? "") ? .sameOrigin : .otherSite
    }
}

extension HTTPField.Name {
    static var secFetchSite: HTTPField.Name { PortalHeaderNames.all.secFetchSite }
    static var csrfToken: HTTPField.Name { PortalHeaderNames.all.csrfToken }
    static var referrerPolicy: HTTPField.Name { PortalHeaderNames.all.referrerPolicy }
    static var permissionsPolicy: HTTPField.Name { PortalHeaderNames.all.permissionsPolicy }
    static var crossOriginOpenerPolicy: HTTPField.Name { PortalHeaderNames.all.crossOriginOpenerPolicy }
    static var crossOriginResourcePolicy: HTTPField.Name { PortalHeaderNames.all.crossOriginResourcePolicy }
}
