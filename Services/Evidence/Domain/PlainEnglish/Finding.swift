import ContractsEvidence

/// A hint with the place in its field that it is about.
struct Finding: Sendable {
    let position: Int
    let hint: EvidenceAPI.WritingHint
}
