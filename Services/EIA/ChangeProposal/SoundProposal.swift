import ContractsEIA
import ServiceKit

/// A changed proposal, found sound.
struct SoundProposal: Sendable {
    let proposal: String
    let reason: String

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: EIAAPI.ChangedProposal) throws(ProblemError) {
        var validation = Validation()
        proposal = validation.text(body.proposal, at: "/proposal", max: 5_000, lines: .many)
        reason = validation.text(body.reason, at: "/reason", max: 2_000, lines: .many)
        try validation.finish()
    }
}
