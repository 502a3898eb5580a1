import ContractsEvidence

extension EvidenceAPI.Marking {
    /// The word of styles and of the catalogue: `official-sensitive`.
    var code: String { rawValue.lowercased() }
}
