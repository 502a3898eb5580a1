import ContractsCore
import HTTPTypes
import Hummingbird
import Logging

/// Which problem a thrown error is. What is not known here is an opaque 500: its text goes to the log, never to the caller.
enum ProblemMapping {
    static func problem(for error: any Error) -> (error: ProblemError, isFault: Bool) {
        switch error {
        case let error as ProblemError: (error, false)
        case let error as any Refusal: (error.problem, false)
        case let error as HTTPError where error.status == .notFound: (.notFound(), false)
        case let error as HTTPError where error.status.kind == .clientError: (.badRequest("The request cannot be answered."), false)
        case is CancellationError: (.unavailable("The service is stopping. Try again shortly."), false)
        default: (.internalError, true)
        }
    }

    /// The error for the log: its type and its own description, cut to a line's length.
    static func metadata(of error: any Error) -> Logger.Metadata {
        ["error_type": .string("\(type(of: error))"), "error": .string(String("\(error)".prefix(500)))]
    }
}
