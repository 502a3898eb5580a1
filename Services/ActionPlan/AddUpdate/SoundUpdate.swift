import ContractsActionPlan
import ContractsEvidence
import ServiceKit

/// A word on how an action goes, found sound.
struct SoundUpdate: Sendable {
    let text: String
    let evidence: [EvidenceID]

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: ActionPlanAPI.UpdateContent) throws(ProblemError) {
        var validation = Validation()
        text = validation.text(body.text, at: "/text", max: 5_000, lines: .many)
        evidence = validation.evidence(body.evidence)
        try validation.finish()
    }
}
