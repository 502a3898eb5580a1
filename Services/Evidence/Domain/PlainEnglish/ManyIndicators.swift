import ContractsEvidence

/// One item cited for very many indicators: "be discerning … not to cite everything that may have only peripheral relevance" (S4 p.2).
enum ManyIndicators {
    static let limit = 5

    static func hints(for sample: EvidenceAPI.WritingSample) -> [EvidenceAPI.WritingHint] {
        guard sample.citedIndicators > limit else { return [] }
        return [.init(kind: .manyIndicators, field: "citedIndicators", excerpt: String(sample.citedIndicators))]
    }
}
