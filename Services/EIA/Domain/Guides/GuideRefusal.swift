import ServiceKit

/// Why a guide cannot come in, or into force.
enum GuideRefusal: Refusal {
    case labelTaken(String)
    case published

    var problem: ProblemError {
        switch self {
        case .labelTaken(let label):
            .conflict("guide-label", "A published guide is called “\(label)” already. Give this one another label.")
        case .published: .conflict("guide-published", "This guide is published already; it never changes again.")
        }
    }
}
