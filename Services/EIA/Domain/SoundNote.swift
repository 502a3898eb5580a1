import ContractsEIA
import ServiceKit

/// A remark that may go along, found sound.
struct SoundNote: Sendable {
    let text: String?

    /// - Throws: the 422 problem.
    init(_ body: EIAAPI.Note) throws(ProblemError) {
        var validation = Validation()
        text = validation.optionalText(body.note, at: "/note", max: 2_000, lines: .many)
        try validation.finish()
    }
}
