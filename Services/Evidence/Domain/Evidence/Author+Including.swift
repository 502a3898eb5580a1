import ContractsEvidence

extension [EvidenceAPI.Author] {
    /// Each person once, as they were named last.
    func including(_ author: EvidenceAPI.Author) -> [EvidenceAPI.Author] {
        filter { $0.subject != author.subject } + [author]
    }
}
