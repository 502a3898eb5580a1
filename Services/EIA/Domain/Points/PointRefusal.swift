import ContractsEIA
import ServiceKit

/// Why nothing can be done with a feedback point now.
enum PointRefusal: Refusal {
    case notInQA
    case notWithAuthors
    case sentAlready
    case settledAlready
    case notAnswered
    case notItsWriter

    var problem: ProblemError {
        switch self {
        case .notInQA: .conflict("point-state", "The assessment is not in quality assurance now. Open it again to see what happened.")
        case .notWithAuthors:
            .conflict("point-state", "The assessment is not with its authors now, so its points cannot be answered. Open it again to see what happened.")
        case .sentAlready: .conflict("point-state", "This point was sent to the authors, so its words stay. Add another one.")
        case .settledAlready: .conflict("point-state", "This point is settled. It needs no further answer.")
        case .notAnswered: .conflict("point-state", "The authors have not answered this point yet.")
        case .notItsWriter: .forbidden("Somebody else wrote this point. Add one of your own.")
        }
    }
}
