import ContractsEIA
import ServiceKit

/// Who advises a change programme, and why; found sound.
struct SoundSupport: Sendable {
    /// None ends the support.
    let adviser: EIAAPI.Person?
    let reason: String

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: EIAAPI.Support) throws(ProblemError) {
        var validation = Validation()
        adviser = body.adviser.map { validation.person($0, at: "/adviser") }
        reason = validation.text(body.reason, at: "/reason", max: 2_000, lines: .many)
        try validation.finish()
    }
}
