import Foundation
import JWTKit

/// What a token says. Times are whole seconds since 1970, as RFC 7519 has them.
struct TokenClaims: JWTPayload {
    let iss: String
    let aud: Audience
    let sub: String
    let jti: String
    let iat: Int
    let exp: Int
    let kind: Principal.Kind
    let name: String
    let rank: String?
    let grants: [GrantClaim]

    /// jwt-kit calls this with the signature already checked; the verifier checks the claims, because they need its clock and its issuer.
    func verify(using algorithm: some JWTAlgorithm) throws {}

    /// One text or a list (RFC 7519 §4.1.3). jwt-kit's own claim stops the process on an empty list, which anyone could send.
    struct Audience: Codable, Sendable {
        let values: [String]

        init(_ value: String) {
            self.values = [value]
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let single = try? container.decode(String.self) {
                self.values = [single]
            } else {
                self.values = try container.decode([String].self)
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            if values.count == 1 { try container.encode(values[0]) } else { try container.encode(values) }
        }
    }
}
