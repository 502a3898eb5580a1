import ServiceKit

/// Why a policy cannot be changed so.
enum PolicyRefusal: Refusal {
    case closed
    case noProgramme
    case notSupported

    var problem: ProblemError {
        switch self {
        case .closed: .conflict("policy-closed", "This policy is closed. Open it again to see why.")
        case .noProgramme: .conflict("no-programme", "Enhanced support is for change programmes, and this is none.")
        case .notSupported: .conflict("not-supported", "No adviser is named for this programme, so there is no support to note.")
        }
    }
}
