package import ContractsCore

/// One line of a service's route table: what the OpenAPI file and the authorisation table are compared with.
package struct RouteEntry: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let method: HTTPMethod
    /// The template, such as `/v1/units/{unit}`.
    package let path: String
    package let access: Access

    package var name: String { "\(method.rawValue) \(path)" }
    package var description: String { "\(name) \(access.rawValue)" }

    package static func < (left: RouteEntry, right: RouteEntry) -> Bool {
        (left.path, left.method.rawValue) < (right.path, right.method.rawValue)
    }
}
