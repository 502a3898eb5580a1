import ContractsCore
import ContractsEIA
import ServiceKit

/// What a review found, found sound.
struct SoundReview: Sendable {
    let findings: String
    let changes: String?
    let nextReview: LocalDate

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: EIAAPI.NewReview, today: LocalDate) throws(ProblemError) {
        var validation = Validation()
        findings = validation.text(body.findings, at: "/findings", max: 10_000, lines: .many)
        changes = validation.optionalText(body.changes, at: "/changes", max: 10_000, lines: .many)
        nextReview = body.nextReview
        validation.check(nextReview > today, "/nextReview", "must be after today")
        try validation.finish()
    }
}
