import ContractsEIA
import ServiceKit

/// What an assessment is called, what is proposed, and how it is marked; found sound.
struct SoundAssessmentContent: Sendable {
    let title: String
    let proposal: String
    let marking: EIAAPI.Marking

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: EIAAPI.AssessmentContent) throws(ProblemError) {
        var validation = Validation()
        title = validation.text(body.title, at: "/title", max: 200)
        proposal = validation.text(body.proposal, at: "/proposal", max: 5_000, lines: .many)
        marking = body.marking
        try validation.finish()
    }
}
