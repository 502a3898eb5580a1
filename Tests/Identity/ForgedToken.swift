import Foundation
import Identity
import JWTKit
import TestSupport

/// A token put together by hand from a real one, as an attacker or another implementation would.
struct ForgedToken {
    private let issuer: TestIssuer
    private var header: [String: Any]
    private var payload: [String: Any]

    init(_ issuer: TestIssuer, audience: String = "evidence-service") async throws {
        let parts = try await issuer.token(.spoc, for: audience).split(separator: ".").map(String.init)
        self.issuer = issuer
        self.header = try Self.object(parts[0])
        self.payload = try Self.object(parts[1])
    }

    func claims(_ change: (inout [String: Any]) -> Void) -> ForgedToken {
        var copy = self
        change(&copy.payload)
        return copy
    }

    func header(_ change: (inout [String: Any]) -> Void) -> ForgedToken {
        var copy = self
        change(&copy.header)
        return copy
    }

    /// Signed with the issuer's own key, or with another.
    func signed(by key: SigningKey? = nil) async throws -> String {
        let input = try unsigned()
        let keys = await JWTKeyCollection().add(ecdsa: try ES256PrivateKey(pem: (key ?? issuer.signer.key).pem))
        let signature = try await keys.getKey().sign(Data(input.utf8))
        return input + "." + Base64URL.encode(signature)
    }

    /// Header and payload without a signature.
    func unsigned() throws -> String {
        try [header, payload].map { Base64URL.encode(try JSONSerialization.data(withJSONObject: $0)) }.joined(separator: ".")
    }

    private static func object(_ part: String) throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: Base64URL.decode(part) ?? Data()) as? [String: Any] ?? [:]
    }
}
