import Foundation
import JWTKit

/// The parts of a compact token before anything about them is believed.
struct UnverifiedToken {
    let algorithm: String?
    let keyID: String?
    let claims: TokenClaims
    /// What the signature is over: header and payload as sent.
    let signed: [UInt8]
    let signature: [UInt8]

    init(_ token: String) throws(TokenError) {
        let bytes = Array(token.utf8)
        do {
            let (header, claims, signature) = try DefaultJWTParser().parse(bytes, as: TokenClaims.self)
            // RFC 7515 §4.1.11: an extension that must be understood and is not makes the token unusable.
            guard header.fields["crit"] == nil, let lastDot = bytes.lastIndex(of: UInt8(ascii: ".")) else { throw TokenError.malformed }
            self.algorithm = header.alg
            self.keyID = header.kid
            self.claims = claims
            self.signed = Array(bytes[..<lastDot])
            self.signature = Array(signature)
        } catch {
            throw .malformed
        }
    }
}
