import Crypto
package import Foundation
import JWTKit
import Synchronization

/// Decides whether a bearer token is to be believed here: signature by a configured issuer's published key, audience, times, kind.
///
/// Verified tokens are remembered by their SHA-256 until they expire, so that the signature is checked once per token and not once per request; a
/// grant that ends sooner ends the memory sooner. Nothing outlives the token. A withdrawn key stops working when its tokens expire.
package final class TokenVerifier: Sendable {
    /// How far the clocks of issuer and service may differ, in either direction.
    package static let leeway: TimeInterval = 30
    private static let longestToken = 16 * 1024

    private struct Remembered: Sendable {
        let principal: Principal
        let until: Date
    }

    private let kinds: [String: Set<Principal.Kind>]
    private let keys: [String: IssuerKeys]
    private let audience: String
    private let clock: @Sendable () -> Date
    private let remembered: Mutex<BoundedCache<SHA256Digest, Remembered>>

    /// - Parameters:
    ///   - audience: this service's name; tokens for another are refused.
    ///   - refreshInterval: how often at most an unknown key id makes the issuer's keys be fetched.
    ///   - fetch: gets the body of a JWKS address.
    package init(
        issuers: [TrustedIssuer], audience: String, refreshInterval: Duration = .seconds(30), capacity: Int = 4096,
        clock: @escaping @Sendable () -> Date = { Date() }, fetch: @escaping @Sendable (URL) async throws -> Data
    ) {
        self.kinds = Dictionary(issuers.map { ($0.issuer, [$0.kind]) }, uniquingKeysWith: { $0.union($1) })
        self.keys = Dictionary(
            issuers.map { ($0.issuer, IssuerKeys(address: $0.jwks, refreshInterval: refreshInterval, clock: clock, fetch: fetch)) },
            uniquingKeysWith: { first, _ in first }
        )
        self.audience = audience
        self.clock = clock
        self.remembered = Mutex(BoundedCache(capacity: capacity))
    }

    package func verify(_ token: String) async throws(TokenError) -> Principal {
        guard token.utf8.count <= Self.longestToken else { throw .malformed }
        let digest = SHA256.hash(data: Data(token.utf8))
        let now = clock()
        if let known = remembered.withLock({ $0[digest] }), now < known.until { return known.principal }

        let claims = try await checkedClaims(of: token, at: now)
        let principal = Principal(claims).current(at: now)
        let expiry = Date(timeIntervalSince1970: TimeInterval(claims.exp) + Self.leeway)
        let until = principal.grants.compactMap(\.until).reduce(expiry, min)
        remembered.withLock { $0[digest] = Remembered(principal: principal, until: until) }
        return principal
    }

    private func checkedClaims(of token: String, at now: Date) async throws(TokenError) -> TokenClaims {
        let unverified = try UnverifiedToken(token)
        guard unverified.algorithm == "ES256" else { throw .unsupportedAlgorithm }
        let claims = unverified.claims
        guard let keys = keys[claims.iss], let kinds = kinds[claims.iss] else { throw .unknownIssuer }
        guard let keyID = unverified.keyID else { throw .unknownKey }
        let key = try await keys.key(keyID, of: claims.iss)
        guard (try? key.verify(unverified.signature, signs: unverified.signed)) == true else { throw .badSignature }

        let seconds = now.timeIntervalSince1970
        guard claims.aud.values.contains(audience) else { throw .wrongAudience }
        guard seconds < TimeInterval(claims.exp) + Self.leeway else { throw .expired }
        guard TimeInterval(claims.iat) <= seconds + Self.leeway else { throw .notYetValid }
        guard kinds.contains(claims.kind) else { throw .wrongKind }
        return claims
    }
}
