import Foundation
import ServiceKit

/// What somebody searches for, as they typed it: words, "a phrase", or, -not.
struct SearchWords: Sendable, Equatable {
    let text: String

    /// The beginnings of words by which they are found again in a text, lower case; what is excluded is left out.
    var beginnings: [String] {
        let words = text.lowercased().split(whereSeparator: \.isWhitespace).filter { !$0.hasPrefix("-") }
            .flatMap { $0.split { !$0.isLetter && !$0.isNumber } }.filter { $0.count >= 3 && $0 != "and" && $0 != "the" }
        return words.prefix(5).map { String($0.prefix(max(4, $0.count - 3))) }
    }
}

extension ServiceRequestContext {
    /// Reads `q`: at most 200 characters; none where it is blank.
    func searchWords() throws(ProblemError) -> SearchWords? {
        guard let text = query("q")?.trimmingCharacters(in: .whitespacesAndNewlines), !text.isEmpty else { return nil }
        guard text.unicodeScalars.count <= 200, !text.unicodeScalars.contains("\u{0}") else {
            throw .validation("/query/q", "must have at most 200 characters")
        }
        return SearchWords(text: text)
    }
}
