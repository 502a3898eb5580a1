import ContractsEvidence

/// Sentences that a reader loses the thread of.
enum LongSentences {
    /// In words; the length from which readers stop following, by the common advice of plain English guides.
    static let limit = 25
    private static let excerptWords = 8

    static func findings(in field: WrittenField) -> [Finding] {
        field.sentences.compactMap { sentence in
            let words = field.words(in: sentence)
            guard words.count > limit, let first = words.first, let last = words.prefix(excerptWords).last else { return nil }
            let excerpt = String(field.characters[first.range.lowerBound..<last.range.upperBound]) + "…"
            let hint = EvidenceAPI.WritingHint(kind: .longSentence, field: field.name, excerpt: excerpt)
            return Finding(position: first.range.lowerBound, hint: hint)
        }
    }
}
