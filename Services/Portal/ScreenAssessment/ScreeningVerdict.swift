import ContractsEIA

/// What the answers come to, which of them decided, and why. Partial `eia/screening-verdict`.
struct ScreeningVerdict: Sendable {
    struct Answer: Sendable {
        let question: String
        let answer: String
        let reason: String?
        /// Whether this answer decided.
        let decided: String?
    }

    let title: String
    let because: String
    let decidedBy: String?
    let answers: [Answer]

    init(_ result: EIAAPI.ScreeningResult, _ given: [EIAAPI.AnsweredQuestion], _ questions: [EIAAPI.ScreeningQuestion], catalogue: Catalogue) {
        title = catalogue.screeningOutcome(result.outcome)
        because = result.because
        decidedBy =
            result.decidedBy.isEmpty
            ? nil : catalogue.text("eia_decided_by", count: result.decidedBy.count, ["questions": result.decidedBy.map(String.init).joined(separator: ", ")])
        answers = questions.map { question in
            let answer = given.first { $0.question == question.number }
            return Answer(
                question: catalogue.text("eia_question", ["number": String(question.number), "text": question.text]),
                answer: answer.map { catalogue.screeningAnswer($0.answer) } ?? catalogue.text("eia_blank"), reason: answer?.reason,
                decided: result.decidedBy.contains(question.number) ? catalogue.text("eia_decided") : nil)
        }
    }
}
