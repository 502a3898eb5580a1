import ContractsEIA

/// What moves an assessment on from quality assurance, each with a form of its own. Raw value: as the address names it.
enum AssessmentAct: String, Sendable, CaseIterable {
    case giveBack = "return"
    case approve = "approval"
    case decide = "decision"
    case publish = "publication"
    case monitor = "monitoring"
    case trigger = "triggers"
    case review = "reviews"

    /// The transitions that the form can make.
    var transitions: [EIAAPI.Transition] {
        switch self {
        case .giveBack: [.return]
        case .approve: [.approve]
        case .decide: [.recordDecision]
        case .publish: [.publish, .withhold]
        case .monitor: [.startMonitoring]
        case .trigger: []
        case .review: [.recordReview]
        }
    }

    /// Where something that happened calls for another look: what is decided or in force, or was found to need none.
    private static let reviewable: Set<EIAAPI.State> = [
        .notNeeded, .approved, .decided, .published, .withheld, .monitoring, .reviewDue, .reviewed,
    ]

    /// Whether the reader may do it now. Whoever reads an assessment may say that something happened.
    func isOpen(_ detail: EIAAPI.AssessmentDetail) -> Bool {
        self == .trigger ? AssessmentAct.reviewable.contains(detail.summary.state) : transitions.contains(where: detail.allowed.contains)
    }
}
