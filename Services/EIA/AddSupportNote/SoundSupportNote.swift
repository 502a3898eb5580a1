import ContractsEIA
import ServiceKit

/// A note, found sound.
struct SoundSupportNote: Sendable {
    let text: String

    /// - Throws: the 422 problem.
    init(_ body: EIAAPI.NewSupportNote) throws(ProblemError) {
        var validation = Validation()
        text = validation.text(body.text, at: "/text", max: 5_000, lines: .many)
        try validation.finish()
    }
}
