import ServiceKit

/// Why a board report cannot be changed so.
enum BoardReportRefusal: Refusal {
    case answered

    var problem: ProblemError {
        switch self {
        case .answered: .conflict("report-answered", "Feedback on this report was given already, so it stays as it is.")
        }
    }
}
