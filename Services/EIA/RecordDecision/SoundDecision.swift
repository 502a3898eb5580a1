import ContractsCore
import ContractsEIA
import ServiceKit

/// A decision as it was recorded, found sound.
struct SoundDecision: Sendable {
    let outcome: EIAAPI.DecisionOutcome
    let reasons: String
    let decidedOn: LocalDate
    let read: Bool
    let readSHA256: String

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: EIAAPI.NewDecision, today: LocalDate) throws(ProblemError) {
        var validation = Validation()
        outcome = body.outcome
        reasons = validation.text(body.reasons, at: "/reasons", max: 10_000, lines: .many)
        decidedOn = body.decidedOn
        validation.check(decidedOn <= today, "/decidedOn", "must not be in the future")
        read = body.read
        readSHA256 = body.readSHA256
        try validation.finish()
    }
}
