import ContractsEIA
import ServiceKit

/// An answer to a point, found sound.
struct SoundAnswer: Sendable {
    let text: String

    /// - Throws: the 422 problem.
    init(_ body: EIAAPI.PointAnswer) throws(ProblemError) {
        var validation = Validation()
        text = validation.text(body.answer, at: "/answer", max: 5_000, lines: .many)
        try validation.finish()
    }
}
