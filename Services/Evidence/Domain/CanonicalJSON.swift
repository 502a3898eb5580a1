import ContractsCore
import Crypto
import Foundation
import ServiceKit

/// JSON in the one form that is hashed: keys sorted, no spare white space, absent values left out.
struct CanonicalJSON: Sendable, Hashable {
    let text: String
    /// Of the text's UTF-8, hexadecimal. PostgreSQL gets the same from `encode(sha256(convert_to(text, 'UTF8')), 'hex')`.
    let sha256: String

    init(_ value: some Encodable) throws {
        let bytes = try JSONCoding.encoder(sorted: true).encode(value)
        self.text = String(decoding: bytes, as: UTF8.self)
        self.sha256 = SHA256.hash(data: bytes).hexadecimal
    }
}
