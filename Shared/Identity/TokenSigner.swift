package import Foundation
import JWTKit

/// Mints the short-lived tokens that the services verify: ES256, one audience each.
package struct TokenSigner: Sendable {
    package let issuer: String
    package let key: SigningKey
    private let clock: @Sendable () -> Date

    /// - Parameter issuer: the `iss` of every token; the services list it in `TOKEN_ISSUERS`.
    package init(key: SigningKey, issuer: String, clock: @escaping @Sendable () -> Date = { Date() }) {
        self.key = key
        self.issuer = issuer
        self.clock = clock
    }

    /// A token for `audience` alone. The principal's own `issuer` is not used: the signer's is. Grants that have ended are left out.
    package func mint(_ principal: Principal, for audience: String, lifetime: Duration = .seconds(300)) async throws -> MintedToken {
        let now = clock()
        let issued = Int(now.timeIntervalSince1970.rounded(.down))
        let expires = issued + Int(lifetime.components.seconds)
        let claims = TokenClaims(
            iss: issuer, aud: .init(audience), sub: principal.subject, jti: UUID().uuidString.lowercased(), iat: issued, exp: expires,
            kind: principal.kind, name: principal.name, rank: principal.rank, grants: principal.current(at: now).grants.map(GrantClaim.init)
        )
        let keys = await JWTKeyCollection().add(ecdsa: key.key, kid: JWKIdentifier(string: key.id))
        let token = try await keys.sign(claims, kid: JWKIdentifier(string: key.id))
        return MintedToken(token: token, expires: Date(timeIntervalSince1970: TimeInterval(expires)))
    }

    /// The document to serve at the issuer's JWKS address; `retired` keys stay in it while their tokens may still be about.
    package func jwks(retired: [SigningKey] = []) -> JWKSDocument {
        JWKSDocument(publishing: [key] + retired)
    }
}
