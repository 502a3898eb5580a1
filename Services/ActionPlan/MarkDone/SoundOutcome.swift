import ContractsActionPlan
import ContractsEvidence
import ServiceKit

/// What changed because of an action, found sound.
struct SoundOutcome: Sendable {
    let whatChanged: String
    let evidence: [EvidenceID]

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: ActionPlanAPI.Done) throws(ProblemError) {
        var validation = Validation()
        whatChanged = validation.text(body.whatChanged, at: "/whatChanged", max: 5_000, lines: .many)
        evidence = validation.evidence(body.evidence)
        try validation.finish()
    }
}
