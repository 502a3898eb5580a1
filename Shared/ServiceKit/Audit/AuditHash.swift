import ContractsCore
import Crypto
package import Foundation

/// SHA-256 of what a thing was: lets anyone who holds a copy prove that it is the one, without the trail keeping it.
package struct AuditHash: Sendable, Hashable {
    package let bytes: Data

    init(bytes: Data) {
        self.bytes = bytes
    }

    /// Of the value's JSON with sorted keys.
    package init(of value: some Encodable) throws {
        self.init(content: try JSONCoding.encoder(sorted: true).encode(value))
    }

    package init(content: Data) {
        self.bytes = Data(SHA256.hash(data: content))
    }
}
