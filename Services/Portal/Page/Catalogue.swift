import Foundation

/// Every sentence that the portal shows, by key, in one language (X6). Values are filled in where a sentence has `{names}`.
struct Catalogue: Sendable {
    let language: String
    /// What templates see as `s`.
    let sentences: [String: String]

    /// Reads `LANGUAGE.json` and its parts `LANGUAGE.PART.json`. A key stands in one of them only.
    init(language: String, folder: URL) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
        var sentences: [String: String] = [:]
        for name in names.sorted() where name.hasPrefix("\(language).") && name.hasSuffix(".json") {
            let part = try JSONDecoder().decode([String: String].self, from: Data(contentsOf: folder.appending(path: name)))
            sentences.merge(part) { first, _ in first }
        }
        self.language = language
        self.sentences = sentences
    }

    /// The sentence with its values. An unknown key shows itself, so that a page never breaks over a missing sentence; a test finds those.
    func text(_ key: String, _ values: [String: String] = [:]) -> String {
        guard let sentence = sentences[key] else { return key }
        return values.isEmpty ? sentence : Catalogue.filled(sentence, values)
    }

    /// In one go from left to right, so that what a value says is never taken for a place to fill. A name without a value stays as it is.
    private static func filled(_ sentence: String, _ values: [String: String]) -> String {
        var filled = "", rest = sentence[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")), let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}")) {
            let name = rest[rest.index(after: open)..<close]
            filled += rest[..<open]
            filled += values[String(name)] ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }

    /// The sentence for a number: `KEY_one` or `KEY_other`, with `{count}` filled; `KEY_none` for nothing where the catalogue has it.
    func text(_ key: String, count: Int, _ values: [String: String] = [:]) -> String {
        let number = count == 0 && sentences["\(key)_none"] != nil ? "none" : count == 1 ? "one" : "other"
        return text("\(key)_\(number)", values.merging(["count": String(count)]) { value, _ in value })
    }
}
