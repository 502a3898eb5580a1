import ContractsCore
import ContractsEIA
import ServiceKit

/// What may be said of a policy, found sound.
struct SoundPolicy: Sendable {
    let content: EIAAPI.PolicyContent

    /// RESTRICTED, of an older scheme, is kept where a policy has it, and given to no other.
    /// - Throws: the 422 problem.
    func requireMarking(before: EIAAPI.Marking?) throws(ProblemError) {
        guard content.marking != .restricted || before == .restricted else {
            throw .validation("/marking", "is kept as history and not given any more")
        }
    }

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: EIAAPI.PolicyContent) throws(ProblemError) {
        var validation = Validation()
        content = EIAAPI.PolicyContent(
            title: validation.text(body.title, at: "/title", max: 200), kind: body.kind,
            summary: validation.text(body.summary, at: "/summary", max: 2_000, lines: .many), unit: body.unit,
            owner: validation.person(body.owner, at: "/owner"), marking: body.marking, reviewDate: body.reviewDate)
        try validation.finish()
    }
}
