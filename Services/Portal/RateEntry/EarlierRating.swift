import ContractsCore
import ContractsQA
import Foundation

/// A rating as it was given, with its points and the answers to them. Partial `qa/earlier-rating`.
struct EarlierRating: Sendable {
    struct Point: Sendable {
        let text: String
        let answer: String?
    }

    let id: String
    let stage: String
    /// "Accepted", "Returned with 2 points"
    let outcome: String
    let mark: RatingMark?
    let by: String
    /// "Not sufficient"; nil where the test was passed or not asked.
    let test: String?
    let comment: String?
    let points: [Point]

    init(_ rating: QAAPI.Rating, answers: [QAAPI.AnsweredPoint], catalogue: Catalogue) {
        id = "rating-\(rating.id)"
        stage = catalogue.text("qa_stage_title_\(rating.stage.rawValue)")
        outcome =
            switch rating.outcome {
            case .accepted: catalogue.text(rating.interim ? "rate_outcome_interim" : "rate_outcome_accepted")
            case .returned: catalogue.text("rate_outcome_returned", count: rating.points.count)
            }
        mark = rating.step.map { RatingMark($0, rating.stage) }
        by = catalogue.signature(rating.by, catalogue.date(rating.at))
        let failed = rating.test.map { [($0.sufficient, "sufficient"), ($0.relevant, "relevant"), ($0.appropriate, "appropriate")] } ?? []
        let words = failed.filter { !$0.0 }.map { catalogue.text("rate_test_not_\($0.1)") }
        test = words.isEmpty ? nil : words.joined(separator: ", ")
        comment = rating.comment
        let byPoint = Dictionary(answers.map { ($0.point.uuid, $0.answer) }) { first, _ in first }
        points = rating.points.map { Point(text: $0.text, answer: byPoint[$0.id]) }
    }
}
