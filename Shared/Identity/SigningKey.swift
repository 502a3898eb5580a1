import Crypto
import Foundation
import JWTKit

/// A private ES256 key (ECDSA over P-256 with SHA-256). `id` is the key's RFC 7638 thumbprint: the same key has the same `kid` everywhere.
package struct SigningKey: Sendable {
    package let id: String
    package let publicJWK: JWKSDocument.Key
    let key: ES256PrivateKey

    package static func generate() -> SigningKey {
        SigningKey(ES256PrivateKey())
    }

    /// Reads PKCS #8 or SEC 1 PEM text.
    package init(pem: String) throws(SigningKeyError) {
        do {
            self.init(try ES256PrivateKey(pem: pem))
        } catch {
            throw .notAKey
        }
    }

    package var pem: String { key.pemRepresentation }

    init(_ key: ES256PrivateKey) {
        let (x, y) = SigningKey.coordinates(of: key)
        let canonical = #"{"crv":"P-256","kty":"EC","x":"\#(x)","y":"\#(y)"}"#
        self.key = key
        self.id = Base64URL.encode(SHA256.hash(data: Data(canonical.utf8)))
        self.publicJWK = JWKSDocument.Key(kid: id, x: x, y: y)
    }

    private static func coordinates(of key: ES256PrivateKey) -> (x: String, y: String) {
        guard let parameters = key.parameters, let x = Data(base64Encoded: parameters.x), let y = Data(base64Encoded: parameters.y) else {
            preconditionFailure("every P-256 key has coordinates")
        }
        return (Base64URL.encode(x), Base64URL.encode(y))
    }
}

package enum SigningKeyError: Error, CustomStringConvertible {
    case notAKey
    case unreadable(path: String)
    case alreadyThere(path: String)
    case unwritable(path: String, reason: String)

    package var description: String {
        switch self {
        case .notAKey: "The signing key is not a P-256 private key in PEM form."
        case .unreadable(let path): "The signing key \(path) cannot be read."
        case .alreadyThere(let path): "\(path) exists already; a signing key is never overwritten."
        case .unwritable(let path, let reason): "The signing key cannot be written to \(path): \(reason)."
        }
    }
}
