import ContractsCore
import ContractsEvidence
import ContractsQA

/// What somebody typed into a rating that cannot be sent any more: to read, to copy, or to take along to the submission that stands. Partial `qa/kept-rating`.
struct KeptRating: Sendable {
    let text: [Fact]
    /// Where it can be taken along to; nil where nothing waits for the reader.
    let action: String?
    let fields: [KeptForm.Field]

    /// - Parameter to: the submission that took the place of the one that was read.
    init?(_ input: RatingInput, indicator: IndicatorID, unit: UnitID, stage: QAAPI.Stage, to submission: SubmissionID?, catalogue: Catalogue) {
        let written = input.written.map { Fact(catalogue.text("rate_point", ["number": String($0.place + 1)]), $0.text) }
        let comment = input.comment.isEmpty ? [] : [Fact(catalogue.text("rate_comment"), input.comment)]
        guard !written.isEmpty || !comment.isEmpty else { return nil }
        text = comment + written
        action = submission.map { Address.rating(indicator, in: unit, stage: stage, submission: $0) }
        fields =
            [KeptForm.Field(name: "action", value: "take-along"), KeptForm.Field(name: "comment", value: input.comment)]
            + (input.outcome.map { [KeptForm.Field(name: "outcome", value: $0.rawValue)] } ?? [])
            + input.written.map { KeptForm.Field(name: "point", value: $0.text) }
    }
}
