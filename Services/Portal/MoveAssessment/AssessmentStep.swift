import ContractsEIA

/// What moves an assessment on with a note or a reason, each on a page of its own.
enum AssessmentStep: String, Sendable, CaseIterable {
    case sendToOwner = "owner-check"
    case sendBack = "send-back"
    case submit
    case changeProposal = "change-proposal"
    case rescreen
    case withdraw

    var transition: EIAAPI.Transition {
        switch self {
        case .sendToOwner: .sendToOwner
        case .sendBack: .sendBack
        case .submit: .submit
        case .changeProposal: .changeProposal
        case .rescreen: .rescreen
        case .withdraw: .withdraw
        }
    }
}
