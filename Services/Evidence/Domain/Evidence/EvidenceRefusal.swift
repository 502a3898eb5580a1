import ServiceKit

/// Why an item cannot be changed.
enum EvidenceRefusal: Refusal {
    case unitClosed
    case withdrawn
    case notWithdrawn

    var problem: ProblemError {
        switch self {
        case .unitClosed:
            .conflict("unit-closed", "This unit has been closed. Its evidence can be read, not changed; record it in the unit that took over.")
        case .withdrawn:
            .conflict("evidence-withdrawn", "This item was withdrawn. Reinstate it before you change it.")
        case .notWithdrawn:
            .conflict("evidence-not-withdrawn", "This item is in the workbook already.")
        }
    }
}
