import ContractsQA
import Foundation

/// The rating form as it was typed.
struct RatingInput: Sendable, Equatable {
    static let mostPoints = 20

    var step: Int?
    var outcome: QAAPI.Outcome?
    var test: Set<Test> = []
    var comment = ""
    /// As many as the form shows, blank ones included.
    var points: [String] = [""]

    /// The three questions of local QA (S4 p.3).
    enum Test: String, CaseIterable, Sendable {
        case sufficient, relevant, appropriate
    }

    init() {}

    init(_ form: Form) {
        step = form.text("step").flatMap { Int($0) }
        outcome = form.text("outcome").flatMap(QAAPI.Outcome.init(rawValue:))
        test = Set(form.all("test").compactMap(Test.init(rawValue:)))
        comment = form["comment"] ?? ""
        let typed = form.all("point")
        points = typed.isEmpty ? [""] : Array(typed.prefix(RatingInput.mostPoints))
    }

    /// With room for one more point.
    var withAnotherPoint: RatingInput {
        var input = self
        if points.count < RatingInput.mostPoints { input.points.append("") }
        if outcome == nil { input.outcome = .returned }
        return input
    }

    /// The points that say something, each with its place on the form.
    var written: [(place: Int, text: String)] {
        points.enumerated().compactMap { place, text in
            let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
            return trimmed.isEmpty ? nil : (place, trimmed)
        }
    }

    private var said: String? {
        let trimmed = comment.trimmingCharacters(in: .whitespacesAndNewlines)
        return trimmed.isEmpty ? nil : trimmed
    }

    func local(_ outcome: QAAPI.Outcome) -> QAAPI.LocalRating {
        let test = QAAPI.EvidenceTest(sufficient: test.contains(.sufficient), relevant: test.contains(.relevant), appropriate: test.contains(.appropriate))
        return QAAPI.LocalRating(outcome: outcome, step: step, test: test, comment: said, points: written.map(\.text))
    }

    func corporate(_ outcome: QAAPI.Outcome) -> QAAPI.CorporateRating {
        QAAPI.CorporateRating(outcome: outcome, step: step, comment: said, points: written.map(\.text))
    }
}
