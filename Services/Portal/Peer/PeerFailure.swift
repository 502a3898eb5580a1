import ContractsCore
import ServiceKit

/// How errors of a call to a service look to a page.
enum PeerFailure {
    /// The service is away, or met a fault of its own: nothing that the reader did. No room for a file (507) is said of that file.
    static func isOutage(_ error: any Error) -> Bool {
        switch error {
        case is PeerUnavailable, is UnexpectedAnswer: true
        case let error as RemoteProblem: (error.problem.status >= 500 && error.problem.status != 507) || error.problem.status == 401
        default: false
        }
    }

    /// The problem that a whole page becomes; nil for errors of the portal itself.
    static func problem(_ error: any Error) -> Problem? {
        if isOutage(error) { return ProblemError.unavailable().problem }
        return (error as? RemoteProblem)?.problem
    }
}
