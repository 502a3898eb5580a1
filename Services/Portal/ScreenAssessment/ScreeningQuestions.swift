import ContractsEIA

/// The screening questions as fields. Partial `eia/screening-question`.
struct ScreeningQuestions: Sendable {
    struct Question: Sendable {
        let choices: Choices
        let help: String
        /// Asked for an assessment of its own, not where somebody only tries.
        let reason: TextArea?
    }

    let questions: [Question]

    init(_ guide: EIAAPI.ScreeningGuide, _ input: ScreeningInput, reasons: Bool, errors: FieldErrors, catalogue: Catalogue) {
        questions = guide.questions.map { question in
            let name = ScreeningInput.name(question.number), reason = ScreeningInput.reasonName(question.number)
            return Question(
                choices: Choices(
                    name, .radio, legend: catalogue.text("eia_question", ["number": String(question.number), "text": question.text]),
                    choices: EIAAPI.ScreeningAnswer.allCases.map { Choices.Choice($0.rawValue, catalogue.screeningAnswer($0)) },
                    chosen: [input.answers[question.number]?.rawValue].compactMap(\.self), error: errors[name], inline: true),
                help: question.help,
                reason: reasons
                    ? TextArea(
                        reason, label: catalogue.text("eia_question_reason", ["number": String(question.number)]), value: input.reasons[question.number],
                        error: errors[reason], rows: 2, maximum: 2000, catalogue: catalogue) : nil)
        }
    }

    var fields: [any FormField] {
        questions.flatMap { question -> [any FormField] in [question.choices] + (question.reason.map { [$0] } ?? []) }
    }
}

extension Catalogue {
    func screeningAnswer(_ answer: EIAAPI.ScreeningAnswer) -> String { text("eia_answer_\(answer.rawValue)") }
    func screeningOutcome(_ outcome: EIAAPI.ScreeningOutcome) -> String { text("eia_outcome_\(outcome.rawValue)") }
}
