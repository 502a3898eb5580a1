import ContractsEIA

/// What the screening came to; for a second person, with their agreement or refusal. Template `eia/screened`.
struct ScreenedPage: Sendable {
    /// A second person's form.
    struct Confirm: Sendable {
        let action: String
        let etag: String
        let idempotencyKey: String
        let reason: TextArea
    }

    let errorSummary: ErrorSummary?
    let caption: String
    let heading: String
    let lede: String
    let proposal: String
    let emptyState: Empty?
    let verdict: ScreeningVerdict?
    let facts: [Fact]
    let shortReview: String?
    let covered: Link?
    let confirm: Confirm?
    let back: Link

    init(
        _ detail: EIAAPI.AssessmentDetail, _ guide: EIAAPI.ScreeningGuide, confirm: Confirm? = nil, errors: FieldErrors = FieldErrors(), catalogue: Catalogue
    ) {
        let screening = detail.screening
        caption = AssessmentPlace.below(detail.summary)
        heading = catalogue.text(confirm == nil ? "eia_screening_result" : "eia_confirm_title")
        lede = catalogue.text(confirm == nil ? "eia_screening_result_lede" : "eia_confirm_lede")
        proposal = detail.proposal
        emptyState = screening == nil ? Empty(catalogue.text("eia_not_screened")) : nil
        verdict = screening.map { ScreeningVerdict($0.result, $0.answers, guide.questions, catalogue: catalogue) }
        let all: [(String, String?)] = [
            ("eia_screened_by_label", screening.map { catalogue.text("eia_by_at", ["person": catalogue.person($0.by), "time": catalogue.time($0.at)]) }),
            (
                "eia_confirmed_by_label",
                screening?.confirmedBy.flatMap { by in
                    screening?.confirmedAt.map { catalogue.text("eia_by_at", ["person": catalogue.person(by), "time": catalogue.time($0)]) }
                }
            ), ("eia_refused_by_label", screening?.refusedBy.map { [catalogue.person($0), screening?.refusal ?? ""].joined(separator: ": ") }),
        ]
        facts = all.compactMap { name, value in value.map { Fact(catalogue.text(name), $0) } }
        shortReview = screening?.shortReview
        covered = screening?.coveredBy.map {
            Link(catalogue.text("eia_covered_by_link", ["reference": $0.reference, "title": $0.title]), Address.assessment($0.id))
        }
        self.confirm = confirm
        errorSummary = ErrorSummary(confirm.map { [$0.reason] } ?? [], others: errors.others, catalogue: catalogue)
        back = Link(catalogue.text("eia_back", ["reference": detail.summary.reference]), Address.assessment(detail.summary.id))
    }
}
