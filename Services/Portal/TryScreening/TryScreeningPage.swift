import ContractsEIA

/// Ten questions, or what the answers come to and how to go on. Template `eia/try-screening`.
struct TryScreeningPage: Sendable {
    let heading: String
    let lede: String
    let errorSummary: ErrorSummary?
    let action: String
    /// Nil once they are answered.
    let form: ScreeningQuestions?
    let verdict: ScreeningVerdict?
    let begin: Link?
    /// For who may not begin one: who may.
    let ask: String?
    let again: Link?

    init(
        _ guide: EIAAPI.ScreeningGuide, _ input: ScreeningInput, verdict: ScreeningVerdict?, errors: FieldErrors, mayBegin: Bool, catalogue: Catalogue
    ) {
        heading = catalogue.text("eia_need_title")
        lede = guide.introduction
        let questions = ScreeningQuestions(guide, input, reasons: false, errors: errors, catalogue: catalogue)
        errorSummary = ErrorSummary(questions.fields, others: errors.others, catalogue: catalogue)
        action = Address.doINeedOne
        form = verdict == nil ? questions : nil
        self.verdict = verdict
        let code = ScreeningCode(input.answers, of: guide.questions)
        begin = verdict != nil && mayBegin ? Link(catalogue.text("eia_need_begin"), Address.newAssessment(answers: code)) : nil
        ask = verdict != nil && !mayBegin ? catalogue.text("eia_need_ask") : nil
        again = verdict == nil ? nil : Link(catalogue.text("eia_need_again"), Address.doINeedOne + "?answers=\(code.text)")
    }
}
