import ServiceKit

/// Why a line of a log cannot be changed.
enum LogRefusal: Refusal {
    case closed

    var problem: ProblemError {
        switch self {
        case .closed: .conflict("log-line-closed", "This line was closed. Add a new one instead.")
        }
    }
}
