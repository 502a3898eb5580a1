import ContractsCore
import ContractsEIA
import ServiceKit

/// A new assessment, found sound.
struct SoundNewAssessment: Sendable {
    let policy: PolicyID
    let title: String
    let proposal: String
    let people: SoundPeople
    let supersedes: AssessmentID?

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: EIAAPI.NewAssessment) throws(ProblemError) {
        var validation = Validation()
        policy = body.policy
        title = validation.text(body.title, at: "/title", max: 200)
        proposal = validation.text(body.proposal, at: "/proposal", max: 5_000, lines: .many)
        people = SoundPeople(owner: body.owner, authors: body.authors, decisionMakers: body.decisionMakers, &validation)
        supersedes = body.supersedes
        try validation.finish()
    }
}
