import ContractsCore
import ContractsEIA

/// The ten questions, with a reason each, and what a short review needs. Template `eia/screening`.
struct ScreeningPage: Sendable {
    let errorSummary: ErrorSummary?
    let caption: String
    let heading: String
    let lede: String
    /// Why a second person did not agree, the last time.
    let refused: String?
    let action: String
    let etag: String
    let idempotencyKey: String
    let questions: [ScreeningQuestions.Question]
    let covering: [AnyField]
    let cancelURL: String

    /// - Parameter covering: assessments that could cover this proposal.
    init(
        _ detail: EIAAPI.AssessmentDetail, _ guide: EIAAPI.ScreeningGuide, _ input: ScreeningInput, covering: [EIAAPI.AssessmentSummary], errors: FieldErrors,
        key: String, etag: String, catalogue: Catalogue
    ) {
        caption = AssessmentPlace.below(detail.summary)
        heading = catalogue.text("eia_screening_title")
        lede = guide.introduction
        refused = detail.screening.flatMap { screening in
            screening.refusedBy.map {
                catalogue.text("eia_screening_refused", ["person": catalogue.person($0), "reason": screening.refusal ?? ""])
            }
        }
        action = Address.screening(detail.summary.id)
        self.etag = etag
        idempotencyKey = key
        let form = ScreeningQuestions(guide, input, reasons: true, errors: errors, catalogue: catalogue)
        questions = form.questions
        let short: [any FormField] = [
            Select(
                "coveredBy", label: catalogue.text("eia_covered_by"),
                choices: [(value: "", label: catalogue.text("eia_choose"))]
                    + covering.map { (value: $0.id.description, label: "\($0.reference) \($0.title)") }, chosen: input.coveredBy,
                hint: catalogue.text(covering.isEmpty ? "eia_covered_by_none" : "eia_covered_by_hint"), error: errors["coveredBy"]),
            TextArea(
                "shortReview", label: catalogue.text("eia_short_review"), value: input.shortReview, hint: catalogue.text("eia_short_review_hint"),
                error: errors["shortReview"], rows: 4, maximum: 5000, catalogue: catalogue),
            Choices(
                "full", .checkbox, legend: catalogue.text("eia_full_anyway"), choices: [Choices.Choice("yes", catalogue.text("eia_full_anyway_choice"))],
                chosen: input.full ? ["yes"] : []),
        ]
        self.covering = short.map(AnyField.init)
        errorSummary = ErrorSummary(form.fields + short, others: errors.others, catalogue: catalogue)
        cancelURL = Address.assessment(detail.summary.id)
    }
}
