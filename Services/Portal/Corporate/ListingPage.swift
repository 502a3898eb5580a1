/// Things one under the other, each with its facts and what can be done with it. Template `corporate/list`.
struct ListingPage: Sendable {
    struct Item: Sendable {
        let id: String
        let title: String
        let url: String
        let facts: String
        /// In the words of whoever wrote it.
        let text: String?
        let note: String?
        let links: [EvidenceCard.CardLink]
    }

    let caption: String
    let heading: String
    let lede: String
    let search: SearchForm?
    /// How many are where.
    let counts: [Fact]
    let filters: [Link]
    let items: [Item]
    let emptyState: Empty?
    let more: Link?
    let links: [Link]
}
