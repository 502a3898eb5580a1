import Foundation

/// Every sentence that the portal shows, by key, in one language (X6). Values are filled in where a sentence has `{names}`.
struct Catalogue: Sendable {
    let language: String
    /// What templates see as `s`.
    let sentences: [String: String]

    init(language: String, folder: URL) throws {
        let file = folder.appending(path: "\(language).json")
        self.language = language
        self.sentences = try JSONDecoder().decode([String: String].self, from: Data(contentsOf: file))
    }

    /// The sentence with its values. An unknown key shows itself, so that a page never breaks over a missing sentence; a test finds those.
    func text(_ key: String, _ values: [String: String] = [:]) -> String {
        guard var sentence = sentences[key] else { return key }
        for (name, value) in values {
            sentence = sentence.replacing("{\(name)}", with: value)
        }
        return sentence
    }

    /// The sentence for a number: `KEY_one` or `KEY_other`, with `{n}` filled.
    func text(_ key: String, count: Int, _ values: [String: String] = [:]) -> String {
        text(count == 1 ? "\(key)_one" : "\(key)_other", values.merging(["n": String(count)]) { value, _ in value })
    }
}
