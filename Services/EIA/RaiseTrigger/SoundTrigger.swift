import ContractsEIA
import ServiceKit

/// Something that happened, found sound by the guide that the assessment pins.
struct SoundTrigger: Sendable {
    let kind: EIAAPI.NamedChoice
    let what: String

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: EIAAPI.NewTrigger, _ guide: EIAAPI.GuideDocument) throws(ProblemError) {
        var validation = Validation()
        let kind = guide.triggers.first { $0.code == body.kind }
        validation.check(kind != nil, "/kind", "must be one of \(guide.triggers.map(\.code).joined(separator: ", "))")
        what = validation.text(body.what, at: "/what", max: 5_000, lines: .many)
        try validation.finish()
        self.kind = kind ?? .init(code: body.kind, label: body.kind)
    }
}
