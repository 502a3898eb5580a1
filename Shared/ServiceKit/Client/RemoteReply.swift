import ContractsCore

/// What another service answered.
package struct RemoteReply<Value: Codable & Sendable>: Sendable {
    package let value: Value
    package let status: Int
    package let etag: ETag?
    package let location: String?
}
