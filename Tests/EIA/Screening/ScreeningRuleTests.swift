import ContractsEIA
import Testing

@testable import EIAService

/// "Do I need an EIA?": the rule of domain I2, as the guide that ships holds it.
@Suite struct ScreeningRuleTests {
    private func decide(_ answers: [Int: EIAAPI.ScreeningAnswer], else other: EIAAPI.ScreeningAnswer? = .no) throws -> EIAAPI.ScreeningResult {
        var all = answers
        if let other { for question in 1...10 where all[question] == nil { all[question] = other } }
        return try EIAWorld.guide.get().screening.decide(all)
    }

    @Test(arguments: 3...9, [EIAAPI.ScreeningAnswer.yes, .dontKnow])
    func `a Yes or Don’t know to any of 3 to 9 calls for a full assessment, and decides`(question: Int, answer: EIAAPI.ScreeningAnswer) throws {
        let result = try decide([question: answer])
        #expect(result.outcome == .full && result.decidedBy == [question] && !result.because.isEmpty && result.missing.isEmpty)
    }

    @Test func `1 and 2 call for one together, and neither alone`() throws {
        #expect(try decide([1: .yes, 2: .yes]).outcome == .full)
        #expect(try decide([1: .yes, 2: .yes]).decidedBy == [1, 2])
        for answers: [Int: EIAAPI.ScreeningAnswer] in [[1: .yes], [2: .yes], [1: .yes, 2: .dontKnow], [1: .dontKnow, 2: .yes], [1: .dontKnow, 2: .dontKnow]] {
            #expect(try decide(answers).outcome == .notNeeded, "\(answers)")
        }
    }

    @Test func `10 allows a short review, whatever else was answered`() throws {
        for answers: [Int: EIAAPI.ScreeningAnswer] in [[10: .yes], [10: .yes, 5: .yes], [10: .yes, 1: .yes, 2: .yes]] {
            let result = try decide(answers)
            #expect(result.outcome == .shortReview && result.decidedBy == [10], "\(answers)")
        }
        #expect(try decide([10: .dontKnow]).outcome == .notNeeded)
    }

    @Test func `all No means not needed, and nothing decided`() throws {
        let result = try decide([:])
        #expect(result.outcome == .notNeeded && result.decidedBy.isEmpty)
    }

    @Test func `what is not answered yet is named`() throws {
        let result = try decide([1: .no, 5: .yes], else: nil)
        #expect(result.outcome == .full && result.missing == [2, 3, 4, 6, 7, 8, 9, 10])
    }
}
