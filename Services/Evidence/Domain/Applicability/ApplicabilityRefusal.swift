import ServiceKit

/// Why an applicability cannot be proposed or decided as asked.
enum ApplicabilityRefusal: Refusal, Equatable {
    case nothingProposed

    var problem: ProblemError {
        switch self {
        case .nothingProposed: .conflict("nothing-proposed", "There is no proposal to decide. It was decided already, or the unit has not proposed anything.")
        }
    }
}
