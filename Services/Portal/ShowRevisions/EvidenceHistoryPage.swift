/// Every revision of an item (E4). Template `evidence-history`.
struct EvidenceHistoryPage: Sendable {
    struct Revision: Sendable {
        let url: String
        let label: String
        let number: Int
        let saved: String
        let changed: String
        let frozen: String?
        let shortHash: String
        let from: Bool
        let to: Bool
    }

    struct History: Sendable {
        let compareURL: String
        let comparable: Bool
        let revisions: [Revision]
        let pages: Link?
    }

    let caption: String
    let heading: String
    let unavailable: Unavailable?
    let history: History?
    let links: [Link]
}
