import ContractsEvidence

/// Advice on plain English (E7): what the workbook asks of writers (S4 p.2) - avoid local acronyms, explain terms, be discerning, say what came of it.
///
/// Pure: the same text and glossary give the same advice. Never a block.
struct PlainEnglish: Sendable {
    let glossary: Glossary

    init(glossary: Glossary) {
        self.glossary = glossary
    }

    /// Hints in the order of the text, at most `limit`.
    func hints(for sample: EvidenceAPI.WritingSample, limit: Int = 100) -> [EvidenceAPI.WritingHint] {
        let fields = [("title", sample.title), ("whatWasDone", sample.whatWasDone), ("whatChanged", sample.whatChanged)]
            .map { WrittenField(name: $0.0, text: $0.1) }
        var acronyms = UnexplainedAcronyms(glossary: glossary, fields: fields)
        var hints: [EvidenceAPI.WritingHint] = []
        for field in fields {
            let findings = acronyms.findings(in: field) + LongSentences.findings(in: field)
            hints += findings.sorted { $0.position < $1.position }.map(\.hint)
        }
        hints += MissingOutcome.hints(for: sample)
        hints += ManyIndicators.hints(for: sample)
        hints += MissingDate.hints(for: sample)
        return Array(hints.prefix(limit))
    }
}
