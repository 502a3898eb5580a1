/// The server's five-character code for what went wrong (PostgreSQL manual, appendix A).
package struct SQLState: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    package let code: String

    package init(_ code: String) {
        self.code = code
    }

    package init(stringLiteral value: String) {
        self.code = value
    }

    package var description: String { code }

    /// The first two characters, which name the class of error.
    package var category: Substring { code.prefix(2) }

    package static let uniqueViolation: SQLState = "23505"
    package static let foreignKeyViolation: SQLState = "23503"
    package static let checkViolation: SQLState = "23514"
    package static let notNullViolation: SQLState = "23502"
    package static let exclusionViolation: SQLState = "23P01"
    package static let serializationFailure: SQLState = "40001"
    package static let deadlockDetected: SQLState = "40P01"
    package static let insufficientPrivilege: SQLState = "42501"
    package static let lockNotAvailable: SQLState = "55P03"
    /// A statement cancelled or over its `statement_timeout`.
    package static let queryCancelled: SQLState = "57014"
    package static let featureNotSupported: SQLState = "0A000"
    package static let unknownStatementName: SQLState = "26000"
    package static let transactionAborted: SQLState = "25P02"
    /// The connection could not be made.
    package static let cannotConnect: SQLState = "08001"
    /// The connection was lost.
    package static let connectionFailure: SQLState = "08006"
    /// The connection was lost during COMMIT: whether it took effect is unknown.
    package static let commitUnknown: SQLState = "08007"
}

extension SQLState {
    /// Running the same transaction again may succeed.
    package var isRetryable: Bool { self == .serializationFailure || self == .deadlockDetected }

    /// The server is away, starting, stopping or full: the caller may try again later.
    package var isUnavailable: Bool { category == "08" || category == "53" || code.hasPrefix("57P") }

    /// A statement or lock took longer than its time-out allows.
    package var isTimeout: Bool { self == .queryCancelled || self == .lockNotAvailable || self == "25P03" }
}
