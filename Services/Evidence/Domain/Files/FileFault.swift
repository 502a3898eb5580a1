import Glibc
import Logging
import ServiceKit

/// The disk did not do what was asked of it: full, gone, or not ours. Nothing that the caller could mend but by another time or a smaller file; the log names
/// it for the operator.
struct FileFault: Refusal, CustomStringConvertible {
    let description: String
    private let code: Int32

    /// - Parameter code: the system's error number.
    init(_ action: StaticString, code: Int32 = errno) {
        self.description = "could not \(action) a file: error \(code)"
        self.code = code
    }

    var problem: ProblemError {
        switch code {
        case ENOSPC, EDQUOT, EFBIG:
            .noRoom("There is no room for this file at the moment, and nothing of it was stored. Tell your administrator; a smaller file may still fit.")
        default: .unavailable("The place where files are kept cannot be used at the moment. Nothing was changed. Try again later.", retryAfter: 60)
        }
    }

    var logLevel: Logger.Level? { .error }
}
