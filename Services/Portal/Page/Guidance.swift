import ContractsEvidence

/// An indicator's guidance page as the workbook prints it. Partials `guidance`, `guidance-short`.
struct Guidance: Sendable {
    let evidenceBase: [String]
    let focusAreas: [String]
    let questions: [String]
    let sources: [String]
    let links: [String]
    let notes: [String]
    /// Which standard and version it is from.
    let source: String

    init(_ indicator: EvidenceAPI.Indicator, standard: String, version: String, catalogue: Catalogue) {
        evidenceBase = indicator.evidenceBase.items
        focusAreas = [indicator.focusAreas.lead] + indicator.focusAreas.areas
        questions = indicator.guidance.questions
        sources = indicator.guidance.sources
        // One printed line may serve two schemes and is then carried twice (S4, 7B).
        links = indicator.links.map(\.label).chunked(by: \.self).compactMap(\.first)
        notes = indicator.notes
        source = catalogue.text("guidance_source", ["standard": standard, "version": version])
    }
}
