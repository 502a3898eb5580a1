import ContractsActionPlan
import ContractsEIA
import ContractsEvidence
import ContractsQA
import ServiceKit

/// The services that the portal asks, as its pages call them.
enum PeerName: String, Sendable {
    case evidence, qa, eia
    case actionPlan = "action-plan"

    init?(service: String) {
        switch service {
        case EvidenceAPI.service: self = .evidence
        case QAAPI.service: self = .qa
        case ActionPlanAPI.service: self = .actionPlan
        case EIAAPI.service: self = .eia
        default: return nil
        }
    }

    /// The service whose answer the error is.
    init?(_ error: any Error) {
        let service =
            switch error {
            case let error as PeerUnavailable: error.service
            case let error as UnexpectedAnswer: error.service
            case let error as RemoteProblem: error.service
            default: ""
            }
        self.init(service: service)
    }

    /// "The evidence service"
    func words(_ catalogue: Catalogue) -> String { catalogue.text("service_\(rawValue)") }
}
