import ContractsCore
import ContractsEIA
import Hummingbird
import ServiceKit

/// "Do I need an EIA?": ten plain questions, and the answers explained, before there is any policy (I2).
enum TryScreening {
    static func show(_ visit: Visit) async throws -> Response {
        let guide = try await guide(visit)
        var input = ScreeningInput()
        input.answers = ScreeningCode(visit.query("answers"))?.answers(to: guide.questions) ?? [:]
        return try await page(visit, guide, input, verdict: nil, errors: FieldErrors())
    }

    static func answer(_ visit: Visit, _ form: Form) async throws -> Response {
        let guide = try await guide(visit)
        let input = ScreeningInput(form, guide.questions)
        var errors = FieldErrors()
        for question in guide.questions where input.answers[question.number] == nil {
            errors.add(ScreeningInput.name(question.number), visit.text("eia_error_answer", ["number": String(question.number)]))
        }
        guard errors.isEmpty else { return try await page(visit, guide, input, verdict: nil, errors: errors) }
        let result = try await visit.eia(EIAAPI.tryScreening, body: EIAAPI.ScreeningAnswers(answers: input.answered))
        let verdict = ScreeningVerdict(result, input.answered, guide.questions, catalogue: visit.catalogue)
        return try await page(visit, guide, input, verdict: verdict, errors: errors)
    }

    /// The questions of the guide in force.
    /// - Throws: the 404 problem where no guide was published yet.
    static func guide(_ visit: Visit) async throws -> EIAAPI.ScreeningGuide {
        let guides = try await visit.eia(EIAAPI.listGuides)
        guard let inForce = guides.items.first(where: { $0.publishedAt != nil }) else { throw ProblemError.notFound(visit.text("eia_guide_missing")) }
        return try await visit.eia(EIAAPI.getGuide, ["guide": inForce.id]).document.screening
    }

    private static func page(
        _ visit: Visit, _ guide: EIAAPI.ScreeningGuide, _ input: ScreeningInput, verdict: ScreeningVerdict?, errors: FieldErrors
    ) async throws -> Response {
        let page = TryScreeningPage(
            guide, input, verdict: verdict, errors: errors, mayBegin: try ListAssessments.mayBegin(visit), catalogue: visit.catalogue)
        let head = PageHead(
            page.heading, section: .assessments, breadcrumbs: [FrameLink(visit.text("eia_title"), Address.assessments)], hasErrors: !errors.isEmpty)
        return try await visit.page("eia/try-screening", page, head, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}
