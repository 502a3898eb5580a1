import ContractsEvidence

/// Acronyms that are neither in the glossary nor explained in the text, each once.
struct UnexplainedAcronyms {
    private let glossary: Glossary
    private var settled: Set<String>

    /// What every reader knows.
    private static let everyday: Set<String> = ["UK", "EU", "USA", "GB", "AM", "PM", "OK", "TV", "BBC", "NHS", "IT", "CD", "DVD", "PDF", "ID", "FAQ"]

    init(glossary: Glossary, fields: [WrittenField]) {
        self.glossary = glossary
        self.settled = Self.everyday.union(fields.flatMap(Self.explained))
    }

    mutating func findings(in field: WrittenField) -> [Finding] {
        var findings: [Finding] = []
        for word in field.words where !Self.isShouted(word, in: field) {
            guard let acronym = Self.acronym(in: word.text), !glossary.contains(acronym), settled.insert(acronym).inserted else { continue }
            let hint = EvidenceAPI.WritingHint(kind: .unexplainedAcronym, field: field.name, excerpt: acronym, suggestion: glossary.near(acronym))
            findings.append(Finding(position: word.range.lowerBound, hint: hint))
        }
        return findings
    }

    /// The word without a plural or possessive ending, if it is an acronym: two to eight signs, starting with a letter, at least two capitals, no
    /// small letters, and not a Roman number.
    static func acronym(in word: String) -> String? {
        var stem = Substring(word)
        for ending in ["'s", "’s", "s'", "s’", "s"] where stem.hasSuffix(ending) {
            stem = stem.dropLast(ending.count)
            break
        }
        guard (2...8).contains(stem.count), stem.first?.isLetter == true, stem.count(where: { $0.isUppercase }) >= 2, !stem.contains(where: { $0.isLowercase }),
            !stem.contains("-"), !stem.allSatisfy({ "IVX".contains($0) })
        else { return nil }
        return stem.filter { $0 != "." }
    }

    /// Explained: `anti-social behaviour (ASB)` or `ASB (anti-social behaviour)`.
    private static func explained(in field: WrittenField) -> [String] {
        field.words.indices.compactMap { index in
            let word = field.words[index]
            guard let acronym = acronym(in: word.text) else { return nil }
            let before = word.range.lowerBound > 0 ? field.characters[word.range.lowerBound - 1] : " "
            let after = word.range.upperBound < field.characters.count ? field.characters[word.range.upperBound] : " "
            if before == "(", after == ")", index > 0, !isShouted(field.words[index - 1], in: field) { return acronym }
            let following = field.words[(index + 1)...].prefix(2)
            guard let next = following.first, following.count == 2 else { return nil }
            let between = field.characters[word.range.upperBound..<next.range.lowerBound].filter { !$0.isWhitespace }
            return between == ["("] && Self.acronym(in: next.text) == nil ? acronym : nil
        }
    }

    /// A sentence of four words or more that is all capitals is shouting, not acronyms.
    private static func isShouted(_ word: WrittenField.Word, in field: WrittenField) -> Bool {
        guard let sentence = field.sentences.first(where: { $0.contains(word.range.lowerBound) }) else { return false }
        return field.words(in: sentence).count >= 4 && !field.characters[sentence].contains { $0.isLowercase }
    }
}
