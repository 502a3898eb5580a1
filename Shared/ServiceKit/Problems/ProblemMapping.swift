import ContractsCore
import Logging
import NIOHTTP1
import Postgres

/// Which problem a thrown error is. What is not known here is an opaque 500: its text goes to the log, never to the caller.
struct ProblemMapping {
    let error: ProblemError
    /// Nil where the request itself was at fault: the access log says enough.
    let logLevel: Logger.Level?

    init(_ thrown: any Error) {
        switch thrown {
        case let thrown as ProblemError: (error, logLevel) = (thrown, nil)
        case let thrown as any Refusal: (error, logLevel) = (thrown.problem, thrown.logLevel)
        case let thrown as PostgresError where thrown.isUnavailable: (error, logLevel) = (.unavailable(), .warning)
        case let thrown as PostgresError where thrown.isTimeout: (error, logLevel) = (.tookTooLong, .warning)
        case let thrown as PostgresError where thrown.isRetryable || thrown.sqlState == .lockNotAvailable: (error, logLevel) = (.busy, .warning)
        case is PoolError, is PeerUnavailable: (error, logLevel) = (.unavailable(), .warning)
        case is SlowRequestBody: (error, logLevel) = (.slowBody, nil)
        case is HTTPParserError, is BrokenRequestBody: (error, logLevel) = (.brokenBody, nil)
        case is CancellationError: (error, logLevel) = (.unavailable("The service is stopping. Try again shortly."), nil)
        default: (error, logLevel) = (.internalError, .error)
        }
    }

    /// The error for the log: its type and its own description, cut to a line's length.
    static func metadata(of error: any Error) -> Logger.Metadata {
        ["error_type": .string("\(type(of: error))"), "error": .string(String("\(error)".prefix(500)))]
    }
}
