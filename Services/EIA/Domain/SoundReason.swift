import ContractsEIA
import ServiceKit

/// A reason, found sound.
struct SoundReason: Sendable {
    let text: String

    /// - Throws: the 422 problem.
    init(_ body: EIAAPI.Reason) throws(ProblemError) {
        var validation = Validation()
        text = validation.text(body.reason, at: "/reason", max: 2_000, lines: .many)
        try validation.finish()
    }
}
