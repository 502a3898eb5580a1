import ContractsEIA
import ServiceKit

/// Feedback on a report, found sound.
struct SoundReportFeedback: Sendable {
    let text: String
    let significantRevision: Bool

    /// - Throws: the 422 problem.
    init(_ body: EIAAPI.ReportFeedback) throws(ProblemError) {
        var validation = Validation()
        text = validation.text(body.feedback, at: "/feedback", max: 10_000, lines: .many)
        significantRevision = body.significantRevision
        try validation.finish()
    }
}
