package import ContractsCore

/// Another service refused, and said why.
package struct RemoteProblem: Error, Sendable, Equatable {
    package let service: String
    package let problem: Problem
    /// Seconds, where the service named them.
    package let retryAfter: Int?
}

/// Another service could not be reached, or did not answer in time. For the page: its panel is missing, the rest stands.
package struct PeerUnavailable: Error, Sendable, CustomStringConvertible {
    package let service: String
    /// For the log.
    package let cause: String

    package var description: String { "\(service) is unavailable: \(cause)" }
}

/// Another service answered what its contract does not have: a fault of one of the two.
package struct UnexpectedAnswer: Error, Sendable, CustomStringConvertible {
    package let service: String
    package let status: Int

    package var description: String { "\(service) answered \(status) outside its contract" }
}
