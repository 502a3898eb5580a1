/// What a search found, by kind. Template `search`.
struct SearchPage: Sendable {
    struct Group: Sendable {
        let id: String
        let title: String
        let unavailable: Unavailable?
        let results: [Result]
        let more: Link?
    }

    struct Result: Sendable {
        let url: String
        let title: String
        let extract: [Piece]
        let facts: String
    }

    /// A part of an extract; `match` is what was searched for.
    struct Piece: Sendable, Equatable {
        let match: Bool
        let text: String
    }

    let heading: String
    let search: SearchForm
    let groups: [Group]
    let emptyState: Empty?
}
