/// A value that has no form on the wire. Thrown when the statement is run.
package struct PostgresEncodingError: Error, CustomStringConvertible {
    package var description: String

    package init(reason: String) {
        description = reason
    }

    package init(type: Any.Type, reason: String) {
        description = "a value of type \(type) \(reason)"
    }
}
