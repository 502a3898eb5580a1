package import ContractsCore

/// Another service refused, and said why.
package struct RemoteProblem: Error, Sendable, Equatable {
    package let service: String
    package let problem: Problem
    /// Seconds, where the service named them.
    package let retryAfter: Int?

    package init(service: String, problem: Problem, retryAfter: Int? = nil) {
        self.service = service
        self.problem = problem
        self.retryAfter = retryAfter
    }
}

/// Another service could not be reached, or did not answer in time. For the page: its panel is missing, the rest stands.
package struct PeerUnavailable: Error, Sendable, CustomStringConvertible {
    package let service: String
    /// For the log.
    package let cause: String

    package init(service: String, cause: String) {
        self.service = service
        self.cause = cause
    }

    package var description: String { "\(service) is unavailable: \(cause)" }
}

/// Another service answered what its contract does not have: a fault of one of the two.
package struct UnexpectedAnswer: Error, Sendable, CustomStringConvertible {
    package let service: String
    package let status: Int

    package var description: String { "\(service) answered \(status) outside its contract" }
}
