import ContractsCore
import ContractsEvidence
import ContractsQA

/// Where a judge says what they think. Partial `qa/rating-form`.
struct RatingForm: Sendable {
    struct Step: Sendable {
        let id: String
        let value: Int
        /// Of its shape: `local-3`.
        let code: String
        let word: String
        let checked: Bool
    }

    /// The four steps as cards.
    struct Steps: FormField {
        let legend: String
        let error: String?
        let options: [Step]

        var anchor: String { options.first?.id ?? "step" }
    }

    let action: String
    /// The indicator's, for the notice after it is saved.
    let code: String
    let etag: String
    let idempotencyKey: String
    /// Names what the browser keeps of the text until it is stored.
    let keep: String
    /// Whether nothing was typed into it yet: then the browser puts back what it kept.
    let fresh: Bool
    /// What opens after this one: `SUBMISSION.INDICATOR`.
    let following: String?
    let errorSummary: ErrorSummary?
    let steps: Steps
    let test: Choices?
    let outcome: Choices
    let comment: TextArea
    let points: [TextArea]
    let mayAddPoint: Bool
    let saveNext: String?
    let save: String

    init(
        _ entry: QAAPI.EntryToRate, stage: QAAPI.Stage, total: Int?, typed: RatingInput?, key: String, errors: FieldErrors, catalogue: Catalogue
    ) {
        let unit = entry.unit.id, next = entry.place.next, input = typed ?? RatingInput()
        action = Address.rating(entry.indicator.id, in: unit, stage: stage, submission: entry.submission, of: total)
        code = entry.indicator.code
        etag = entry.etag
        idempotencyKey = key
        keep = RatingForm.keep(entry.submission, entry.indicator.id, stage)
        following = next.map { "\($0.submission).\($0.indicator)" }
        fresh = typed == nil
        let scale = stage == .local ? entry.scales.local : entry.scales.corporate
        let steps = Steps(
            legend: catalogue.text("rate_step_\(stage.rawValue)"), error: errors["step"],
            options: scale.map { step in
                Step(
                    id: "step-\(step.step)", value: step.step, code: "\(stage.rawValue)-\(step.step)", word: step.label, checked: input.step == step.step)
            }
        )
        let test =
            stage == .local
            ? Choices(
                "test", .checkbox, legend: catalogue.text("rate_test"),
                choices: RatingInput.Test.allCases.map { Choices.Choice($0.rawValue, catalogue.text("rate_test_\($0.rawValue)")) },
                chosen: input.test.map(\.rawValue), error: errors["test"]
            ) : nil
        let outcome = Choices(
            "outcome", .radio, legend: catalogue.text("rate_outcome"),
            choices: [
                Choices.Choice(QAAPI.Outcome.accepted.rawValue, catalogue.text("rate_accept_\(stage.rawValue)")),
                Choices.Choice(QAAPI.Outcome.returned.rawValue, catalogue.text("rate_return"), hint: catalogue.text("rate_return_hint")),
            ],
            chosen: input.outcome.map { [$0.rawValue] } ?? [], error: errors["outcome"]
        )
        let points = input.points.enumerated().map { place, text in
            TextArea(
                "point", id: "point-\(place + 1)", label: catalogue.text("rate_point", ["number": String(place + 1)]), value: text,
                error: errors["point-\(place + 1)"], rows: 3, maximum: 2000, catalogue: catalogue)
        }
        let comment = TextArea(
            "comment", label: catalogue.text("rate_comment"), value: input.comment, hint: catalogue.text("rate_comment_hint"), error: errors["comment"],
            rows: 3,
            maximum: 5000, catalogue: catalogue)
        self.steps = steps
        self.test = test
        self.outcome = outcome
        self.points = points
        self.comment = comment
        mayAddPoint = points.count < RatingInput.mostPoints
        errorSummary = ErrorSummary([steps] + (test.map { [$0] } ?? []) + [outcome] + points + [comment], others: errors.others, catalogue: catalogue)
        saveNext = next.map { catalogue.text("rate_save_next", ["code": $0.code]) }
        save = catalogue.text(next == nil ? "rate_save" : "rate_save_back")
    }

    static func keep(_ submission: SubmissionID, _ indicator: IndicatorID, _ stage: QAAPI.Stage) -> String { "\(submission).\(indicator).\(stage.rawValue)" }
}
