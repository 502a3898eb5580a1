import ContractsCore
import ContractsEIA
import ServiceKit

/// A screening found sound by the guide that the assessment pins: every question answered, and what the outcome owes is there (I2).
struct SoundScreening: Sendable {
    let answers: [EIAAPI.AnsweredQuestion]
    /// With the outcome that was chosen: a full assessment may always be.
    let result: EIAAPI.ScreeningResult
    /// For a short review: the assessment that covers this one, and what was looked at.
    let cover: Cover?

    struct Cover: Sendable {
        let assessment: AssessmentID
        let review: String
    }

    /// - Throws: the 422 problem with everything that is missing or wrong.
    init(_ body: EIAAPI.NewScreening, by guide: EIAAPI.ScreeningGuide) throws(ProblemError) {
        let sound = try SoundAnswers(body.answers, to: guide)
        let decided = sound.result(by: guide)
        var validation = Validation()
        for question in decided.missing { validation.add("/answers", "question \(question) is not answered") }
        let outcome = body.full ? .full : decided.outcome
        if outcome == .notNeeded {
            for (index, answer) in body.answers.enumerated() where answer.answer != .yes {
                validation.required(answer.reason, at: "/answers/\(index)/reason")
            }
        }
        cover = outcome == .shortReview ? validation.cover(body) : nil
        try validation.finish()
        answers = sound.answers
        result = .init(outcome: outcome, decidedBy: decided.decidedBy, because: decided.because, missing: [])
    }
}

extension Validation {
    fileprivate mutating func cover(_ body: EIAAPI.NewScreening) -> SoundScreening.Cover? {
        check(body.coveredBy != nil, "/coveredBy", "is required: a short review rests on a current assessment")
        let review = text(body.shortReview ?? "", at: "/shortReview", max: 5_000, lines: .many)
        return body.coveredBy.map { .init(assessment: $0, review: review) }
    }
}
