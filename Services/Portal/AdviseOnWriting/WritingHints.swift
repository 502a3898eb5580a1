import ContractsEvidence

/// Plain English advice as sentences, by the field beside which they stand (E7).
struct WritingHints: Sendable {
    private(set) var byField: [String: [String]] = [:]

    init(_ hints: [EvidenceAPI.WritingHint], catalogue: Catalogue) {
        for hint in hints {
            // The title has no place for advice of its own.
            let field = hint.field == "title" ? "whatWasDone" : hint.field
            byField[field, default: []].append(WritingHints.sentence(hint, catalogue))
        }
    }

    private static func sentence(_ hint: EvidenceAPI.WritingHint, _ catalogue: Catalogue) -> String {
        let excerpt = hint.excerpt ?? ""
        switch hint.kind {
        case .unexplainedAcronym:
            return hint.suggestion.map { catalogue.text("hint_acronym_near", ["acronym": excerpt, "suggestion": $0]) }
                ?? catalogue.text("hint_acronym", ["acronym": excerpt])
        case .longSentence: return catalogue.text("hint_long_sentence", ["start": excerpt])
        case .noOutcome: return catalogue.text("hint_no_outcome")
        case .noDate: return catalogue.text("hint_no_date")
        case .manyIndicators: return catalogue.text("hint_many_indicators", ["count": excerpt])
        }
    }
}

extension EvidenceAPI.WritingSample {
    init(_ input: EvidenceInput) {
        self.init(
            title: input.title, whatWasDone: input.whatWasDone, whatChanged: input.whatChanged, hasDates: !input.from.isBlank || !input.until.isBlank,
            citedIndicators: input.cited.count
        )
    }
}
