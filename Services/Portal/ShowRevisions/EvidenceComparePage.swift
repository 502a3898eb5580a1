/// What changed between two revisions, word by word. Template `evidence-compare`.
struct EvidenceComparePage: Sendable {
    struct Difference: Sendable {
        let id: String
        let label: String
        let pieces: [Piece]
    }

    let caption: String
    let heading: String
    let summary: String
    let unavailable: Unavailable?
    let differences: [Difference]
    let emptyState: Empty?
    let same: String?
    let links: [Link]
}
