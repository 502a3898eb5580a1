import ContractsEvidence

/// How a unit's effort is divided up. Raw value: the panel's id, and how the file's address names it.
enum EffortShares: String, Sendable, CaseIterable {
    case role, activity

    func shares(_ summary: EvidenceAPI.EffortSummary) -> [EvidenceAPI.EffortShare] {
        switch self {
        case .role: summary.byRole
        case .activity: summary.byActivity
        }
    }
}
