import ContractsCore
import ServiceKit
import Testing

@Suite("Validation")
struct ValidationTests {
    private enum Kind: String, CaseIterable {
        case policy, activity
    }

    private func errors(_ body: (inout Validation) -> Void) -> [Problem.FieldError] {
        var validation = Validation()
        body(&validation)
        return validation.errors
    }

    @Test func `Good text is trimmed and given back`() throws {
        var validation = Validation()
        #expect(validation.text("  Ramp \n", at: "/title", max: 10) == "Ramp")
        #expect(validation.text("one\r\ntwo\rthree\tfour", at: "/what", max: 100, lines: .many) == "one\ntwo\nthree\tfour")
        #expect(validation.optionalText("   ", at: "/note", max: 10) == nil)
        #expect(validation.optionalText(nil, at: "/note", max: 10) == nil)
        #expect(validation.draftText(nil, at: "/note", max: 10) == "")
        try validation.finish()
    }

    @Test(arguments: ["", " ", "\n\t", "\u{a0}\u{2003}"])
    func `Blank text is not there`(text: String) {
        #expect(errors { _ = $0.text(text, at: "/title", max: 10) } == [.init(pointer: "/title", detail: "is required")])
    }

    @Test func `Length is counted in Unicode scalars, as the database counts it`() {
        #expect(errors { _ = $0.text("éééé", at: "/t", max: 4) }.isEmpty)
        #expect(errors { _ = $0.text("e\u{301}e\u{301}", at: "/t", max: 4) }.isEmpty)
        #expect(errors { _ = $0.text("e\u{301}e\u{301}e", at: "/t", max: 4) }.first?.detail == "must have at most 4 characters; it has 5")
        #expect(errors { _ = $0.text("👩‍👩‍👧‍👧", at: "/t", max: 6) }.first?.detail == "must have at most 6 characters; it has 7")
    }

    @Test func `Control characters are refused; line breaks and tabs are text where there are many lines`() {
        #expect(errors { _ = $0.text("a\tb", at: "/t", max: 9) }.count == 1)
        #expect(errors { _ = $0.text("a\nb", at: "/t", max: 9) }.count == 1)
        #expect(errors { _ = $0.text("a\n\tb", at: "/t", max: 9, lines: .many) }.isEmpty)
        for bad in ["a\u{0}b", "a\u{1b}b", "a\u{7f}b", "a\u{9f}b"] {
            #expect(errors { _ = $0.text(bad, at: "/t", max: 9, lines: .many) }.count == 1)
        }
    }

    @Test func `A word that is no choice is answered with the choices`() {
        #expect(errors { _ = $0.oneOf("rumour", Kind.self, at: "/kind") }.first?.detail == "must be one of policy, activity")
        var validation = Validation()
        #expect(validation.oneOf("policy", Kind.self, at: "/kind") == .policy)
        #expect(validation.isClean)
    }

    @Test func `Lists may be neither too long nor repeat themselves`() {
        #expect(errors { $0.list([1, 2, 3], max: 2, at: "/l") }.first?.detail == "must have at most 2 entries; it has 3")
        #expect(errors { $0.list([1, 1], max: 2, at: "/l") }.first?.detail == "must not name the same entry twice")
        #expect(Validation.pointer("/items", 2, "how") == "/items/2/how")
    }

    @Test func `Everything that is wrong is told at once`() {
        var validation = Validation()
        _ = validation.text("", at: "/a", max: 1)
        validation.range(7, 1...5, at: "/b")
        validation.check(false, "/c", "must be so")
        #expect { try validation.finish() } throws: { ($0 as? ProblemError)?.problem.errors?.map(\.pointer) == ["/a", "/b", "/c"] }
    }
}
