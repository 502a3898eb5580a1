import ContractsEvidence

extension EvidenceAPI.Marking {
    /// A page is marked as the most sensitive of what it shows.
    static func highest(of markings: [EvidenceAPI.Marking]) -> EvidenceAPI.Marking {
        let order: [EvidenceAPI.Marking] = [.restricted, .officialSensitive]
        return order.first(where: markings.contains) ?? .official
    }
}
