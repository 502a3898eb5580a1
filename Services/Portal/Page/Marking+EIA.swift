import ContractsEIA
import ContractsEvidence

extension EIAAPI.Marking {
    /// As the pages show markings.
    var shown: EvidenceAPI.Marking {
        switch self {
        case .restricted: .restricted
        case .official: .official
        case .officialSensitive: .officialSensitive
        }
    }
}
