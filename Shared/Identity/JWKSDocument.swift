import JWTKit

/// The public keys of an issuer (RFC 7517), as served at its JWKS address. Keys of kinds that the suite does not use are kept out on reading.
package struct JWKSDocument: Codable, Sendable, Equatable {
    package let keys: [Key]

    package struct Key: Codable, Sendable, Equatable {
        package let kty: String
        package let crv: String?
        package let kid: String?
        package let use: String?
        package let alg: String?
        package let x: String?
        package let y: String?

        init(kid: String, x: String, y: String) {
            self.kty = "EC"
            self.crv = "P-256"
            self.kid = kid
            self.use = "sig"
            self.alg = "ES256"
            self.x = x
            self.y = y
        }
    }

    /// The signing key first; then retired ones, as long as tokens that they signed may still be about.
    package init(publishing keys: [SigningKey]) {
        self.keys = keys.map(\.publicJWK)
    }

    /// The verifying algorithms by key id; entries that are not ES256 signature keys, or that are malformed, are passed over.
    func algorithms() async -> [String: any JWTAlgorithm] {
        let collection = JWTKeyCollection()
        var algorithms: [String: any JWTAlgorithm] = [:]
        for key in keys where key.kty == "EC" && key.crv == "P-256" && (key.use ?? "sig") == "sig" && (key.alg ?? "ES256") == "ES256" {
            guard let id = key.kid, let x = key.x, let y = key.y, let publicKey = try? ES256PublicKey(parameters: (x, y)) else { continue }
            await collection.add(ecdsa: publicKey, kid: JWKIdentifier(string: id))
            algorithms[id] = try? await collection.getKey(for: JWKIdentifier(string: id))
        }
        return algorithms
    }
}
