import ContractsEIA
import ServiceKit

/// What QA says to an answer, found sound: who is not content says why.
struct SoundSettlement: Sendable {
    let settled: Bool
    let comment: String?

    /// - Throws: the 422 problem.
    init(_ body: EIAAPI.Settlement) throws(ProblemError) {
        var validation = Validation()
        settled = body.settled
        if body.settled {
            comment = validation.optionalText(body.comment, at: "/comment", max: 2_000, lines: .many)
        } else {
            comment = validation.text(body.comment ?? "", at: "/comment", max: 2_000, lines: .many)
        }
        try validation.finish()
    }
}
