import ContractsEvidence
import ServiceKit

/// What somebody decides of an item, found sound.
struct DecisionToSave: Sendable {
    let outcome: EvidenceAPI.CarryOutcome
    let howThisMeetsIt: String?
    let reason: String?

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: EvidenceAPI.CarryDecision) throws(ProblemError) {
        var validation = Validation()
        self.outcome = body.outcome
        self.howThisMeetsIt = validation.optionalText(body.howThisMeetsIt, at: "/howThisMeetsIt", max: 5_000, lines: .many)
        self.reason =
            body.outcome == .reject
            ? validation.text(body.reason ?? "", at: "/reason", max: 2_000, lines: .many)
            : validation.optionalText(body.reason, at: "/reason", max: 2_000, lines: .many)
        try validation.finish()
    }
}
