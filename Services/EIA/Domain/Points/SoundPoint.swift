import ContractsEIA
import ServiceKit

/// A feedback point, found sound by the guide that the assessment pins.
struct SoundPoint: Sendable {
    let section: String
    let category: String
    let severity: EIAAPI.Severity
    let text: String

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: EIAAPI.NewPoint, of guide: EIAAPI.GuideDocument) throws(ProblemError) {
        var validation = Validation()
        (section, category, severity) = (body.section, body.category, body.severity)
        validation.check(guide.sections.contains { $0.key == body.section }, "/section", "is not a section of the form")
        validation.check(guide.categories.contains { $0.code == body.category }, "/category", "is not one of the categories")
        text = validation.text(body.text, at: "/text", max: 5_000, lines: .many)
        try validation.finish()
    }
}
