import ContractsCore
package import Foundation

/// What a service under test answered.
package struct TestAnswer: Sendable {
    package let status: Int
    /// By the lower-case name; the first of each.
    package let headers: [String: String]
    package let body: Data

    package var text: String { String(decoding: body, as: UTF8.self) }

    package func json<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
        try JSONCoding.decoder().decode(type, from: body)
    }
}
