import ContractsEIA

/// Answers to the screening questions in an address, so that they can be taken along before there is an assessment: a letter for each question, in their order.
struct ScreeningCode: Sendable, Equatable {
    let text: String

    private static let letters: [Character: EIAAPI.ScreeningAnswer] = ["y": .yes, "n": .no, "d": .dontKnow]
    private static let none: Character = "-"

    init(_ answers: [Int: EIAAPI.ScreeningAnswer], of questions: [EIAAPI.ScreeningQuestion]) {
        text = String(
            questions.map { question in
                ScreeningCode.letters.first { $0.value == answers[question.number] }?.key ?? ScreeningCode.none
            })
    }

    /// Nil for what is no such code.
    init?(_ text: String?) {
        guard let text, (1...100).contains(text.count), text.allSatisfy({ ScreeningCode.letters[$0] != nil || $0 == ScreeningCode.none }) else { return nil }
        self.text = text
    }

    func answers(to questions: [EIAAPI.ScreeningQuestion]) -> [Int: EIAAPI.ScreeningAnswer] {
        let pairs = zip(questions, text).compactMap { question, letter in ScreeningCode.letters[letter].map { (question.number, $0) } }
        return Dictionary(pairs) { first, _ in first }
    }
}
