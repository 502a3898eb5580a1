import ContractsEIA
import ServiceKit

/// Answers to questions of a guide, each question at most once (I2). Some may be missing.
struct SoundAnswers: Sendable {
    /// In the order of the questions.
    let answers: [EIAAPI.AnsweredQuestion]

    /// - Throws: the 422 problem with every wrong answer.
    init(_ answers: [EIAAPI.AnsweredQuestion], to guide: EIAAPI.ScreeningGuide) throws(ProblemError) {
        var validation = Validation()
        let questions = Set(guide.questions.map(\.number))
        validation.list(answers.map(\.question), max: questions.count, at: "/answers")
        var sound: [EIAAPI.AnsweredQuestion] = []
        for (index, answer) in answers.prefix(questions.count).enumerated() {
            let pointer = "/answers/\(index)"
            validation.check(questions.contains(answer.question), "\(pointer)/question", "is not a question of the guide")
            let reason = validation.optionalText(answer.reason, at: "\(pointer)/reason", max: 2_000, lines: .many)
            sound.append(.init(question: answer.question, answer: answer.answer, reason: reason))
        }
        try validation.finish()
        self.answers = sound.sorted { $0.question < $1.question }
    }

    /// What they come to.
    func result(by guide: EIAAPI.ScreeningGuide) -> EIAAPI.ScreeningResult {
        guide.decide(Dictionary(uniqueKeysWithValues: answers.map { ($0.question, $0.answer) }))
    }
}
