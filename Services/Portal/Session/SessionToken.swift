import Crypto
import Foundation
import Identity

/// The secret in the cookie: 32 random bytes. The database keeps only its SHA-256, which signs nobody in.
struct SessionToken: Sendable {
    /// As the cookie carries it.
    let text: String

    static func new() -> SessionToken {
        var generator = SystemRandomNumberGenerator()
        return SessionToken(text: Base64URL.encode((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }))
    }

    /// Nil for what was never given out.
    init?(cookie: String) {
        guard Base64URL.decode(cookie)?.count == 32 else { return nil }
        self.text = cookie
    }

    private init(text: String) {
        self.text = text
    }

    var sha256: Data { Data(SHA256.hash(data: Data(text.utf8))) }
}
