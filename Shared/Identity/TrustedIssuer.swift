package import Foundation

/// An issuer whose tokens are believed, where its keys are, and whether it speaks for people or for services.
package struct TrustedIssuer: Sendable, Hashable {
    package let issuer: String
    package let jwks: URL
    package let kind: Principal.Kind

    package init(issuer: String, jwks: URL, kind: Principal.Kind) {
        self.issuer = issuer
        self.jwks = jwks
        self.kind = kind
    }

    /// Reads `iss|jwks-url|person,iss|jwks-url|service`. One issuer may appear once for each kind.
    /// - Throws: `TrustedIssuerError` with a sentence that names the wrong entry.
    package static func list(_ text: String) throws(TrustedIssuerError) -> [TrustedIssuer] {
        var issuers: [TrustedIssuer] = []
        for entry in text.split(separator: ",") {
            let parts = entry.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
            guard parts.count == 3, !parts[0].isEmpty else { throw TrustedIssuerError(entry: String(entry), reason: "is not of the form issuer|jwks-url|kind") }
            guard let url = URL(string: parts[1]), let scheme = url.scheme, ["http", "https"].contains(scheme), url.host != nil else {
                throw TrustedIssuerError(entry: String(entry), reason: "has no http or https address for its keys")
            }
            guard let kind = Principal.Kind(rawValue: parts[2]) else {
                throw TrustedIssuerError(entry: String(entry), reason: "names a kind other than person or service")
            }
            issuers.append(TrustedIssuer(issuer: parts[0], jwks: url, kind: kind))
        }
        return issuers
    }
}

package struct TrustedIssuerError: Error, CustomStringConvertible {
    let entry: String
    let reason: String

    package var description: String { "“\(entry)” \(reason)" }
}
