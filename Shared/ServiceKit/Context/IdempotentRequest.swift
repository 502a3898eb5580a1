/// A request that asks to be done once: its key, and what it asked, as a hash.
package struct IdempotentRequest: Sendable, Hashable {
    package let key: String
    /// SHA-256 over the method, the path with query, and the bytes of the body.
    package let requestHash: [UInt8]

    package init(key: String, requestHash: [UInt8]) {
        self.key = key
        self.requestHash = requestHash
    }
}
