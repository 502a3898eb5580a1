import ContractsCore
import Testing

@testable import Differences

@Suite struct WordDifferencesTests {
    @Test func `are words, not letters and not lines`() {
        #expect(marked("We met six young people.", "We met sixty young people weekly.") == "We met [-six-]{+sixty+} young people{+ weekly+}.")
    }

    @Test(arguments: ["", "The same text."])
    func `are none where nothing changed`(text: String) {
        #expect(WordDifferences.between(text, text).allSatisfy { $0.kind == .same })
    }

    @Test(arguments: [
        ("", "New."), ("Old.", ""), ("a b c", "c b a"), ("One. Two. Three.", "One. 2. Three. Four."), ("naïve café ☕️", "naive café ☕️"),
        ("line\nline\nline", "line\n\nline"), ("don’t", "don't"),
    ])
    func `put together give back either text`(old: String, new: String) {
        let pieces = WordDifferences.between(old, new)
        #expect(pieces.filter { $0.kind != .added }.map(\.text).joined() == old)
        #expect(pieces.filter { $0.kind != .removed }.map(\.text).joined() == new)
        #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.kind != $1.kind })
    }

    @Test func `of long texts find the one sentence that changed`() {
        let sentences = (1...500).map { "Sentence number \($0) says something." }
        var changed = sentences
        changed[10] = "Sentence number 11 says nothing."
        changed[450] = "Sentence number 451 says nothing."
        let pieces = WordDifferences.between(sentences.joined(separator: " "), changed.joined(separator: " "))
        #expect(pieces.filter { $0.kind == .removed }.map(\.text) == ["something", "something"])
        #expect(pieces.filter { $0.kind == .added }.map(\.text) == ["nothing", "nothing"])
    }

    @Test(.timeLimit(.minutes(8)))
    func `stay bounded where nothing at all is the same`() {
        let old = String((0..<10_000).flatMap { _ in "a " })
        let new = String((0..<10_000).flatMap { _ in "b " })
        let pieces = WordDifferences.between(old, new)
        #expect(pieces.filter { $0.kind != .added }.map(\.text).joined() == old)
        #expect(pieces.filter { $0.kind != .removed }.map(\.text).joined() == new)
    }

    private func marked(_ old: String, _ new: String) -> String {
        WordDifferences.between(old, new).map { piece in
            switch piece.kind {
            case .same: piece.text
            case .added: "{+\(piece.text)+}"
            case .removed: "[-\(piece.text)-]"
            }
        }.joined()
    }
}
