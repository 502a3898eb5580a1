/// One version of a standard: phases, sections, indicators, scales. Template `standard`.
struct StandardPage: Sendable {
    struct Note: Sendable {
        let heading: String
        let paragraphs: [String]
    }

    struct Phase: Sendable {
        let id: String
        let title: String
        let note: String?
        let sections: [Section]
    }

    struct Section: Sendable {
        let id: String
        let title: String
        let theme: String
        let indicators: [Indicator]
    }

    struct Indicator: Sendable {
        let url: String
        let code: String
        let wording: String
        let strapline: String
    }

    struct Scale: Sendable {
        let id: String
        let title: String
        let steps: [Step]
    }

    /// Partial `rating`.
    struct Step: Sendable {
        let code: String
        let word: String
    }

    let caption: String
    let heading: String
    let summary: String
    let howToUse: [Note]
    let phases: [Phase]
    let scales: [Scale]
    let facts: [Fact]
    let links: [Link]
}
