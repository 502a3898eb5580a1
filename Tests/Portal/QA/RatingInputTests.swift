import ContractsQA
import Foundation
import Testing

@testable import Portal

@Suite("The rating form")
struct RatingInputTests {
    private func form(_ fields: [(String, String)]) -> Form {
        Form(fields: fields.map { Form.Field(name: $0.0, value: $0.1) })
    }

    @Test("What is typed becomes what the service is asked to store; blank points are none")
    func sent() {
        let input = RatingInput(
            form([
                ("step", "3"), ("outcome", "returned"), ("test", "sufficient"), ("test", "appropriate"), ("comment", "  Good.\n"), ("point", " "),
                ("point", "Which wards?"), ("point", ""),
            ]))
        let test = QAAPI.EvidenceTest(sufficient: true, relevant: false, appropriate: true)
        #expect(input.local(.returned) == QAAPI.LocalRating(outcome: .returned, step: 3, test: test, comment: "Good.", points: ["Which wards?"]))
        #expect(input.corporate(.accepted) == QAAPI.CorporateRating(outcome: .accepted, step: 3, comment: "Good.", points: ["Which wards?"]))
        #expect(input.written.map(\.place) == [1])
    }

    @Test("Another point keeps everything and adds a place, up to twenty")
    func anotherPoint() {
        var input = RatingInput(form([("step", "2"), ("comment", "Kept"), ("point", "One")])).withAnotherPoint
        #expect(input.points == ["One", ""] && input.comment == "Kept" && input.step == 2 && input.outcome == .returned)
        for _ in 0..<30 { input = input.withAnotherPoint }
        #expect(input.points.count == RatingInput.mostPoints)
    }

    @Test("What is no step and no outcome is not taken for one", arguments: ["", "five", "3.5"])
    func nonsense(text: String) {
        let input = RatingInput(form([("step", text), ("outcome", text), ("test", text)]))
        #expect(input.step == nil && input.outcome == nil && input.test.isEmpty && input.points == [""])
    }
}
