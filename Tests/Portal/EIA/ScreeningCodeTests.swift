import ContractsEIA
import Testing

@testable import Portal

@Suite struct ScreeningCodeTests {
    private let questions = (1...3).map { EIAAPI.ScreeningQuestion(number: $0, text: "Question", help: "Help") }

    @Test func `Answers go through an address and back, unanswered ones too`() throws {
        let answers: [Int: EIAAPI.ScreeningAnswer] = [1: .yes, 3: .dontKnow]
        let code = ScreeningCode(answers, of: questions)
        #expect(code.text == "y-d")
        #expect(try #require(ScreeningCode(code.text)).answers(to: questions) == answers)
    }

    @Test func `What is no code is none`() {
        for text in [nil, "", "yes", "y<d", String(repeating: "y", count: 101)] { #expect(ScreeningCode(text) == nil) }
    }
}
