import ContractsEvidence

/// A step of a rating scale as it is shown everywhere: the workbook's words with a fixed shape. Partial `rating`.
struct RatingMark: Sendable {
    let code: String
    let word: String

    init(local step: EvidenceAPI.RatingStep) {
        code = "local-\(step.step)"
        word = step.label
    }

    init(corporate step: EvidenceAPI.RatingStep) {
        code = "corporate-\(step.step)"
        word = step.label
    }
}
