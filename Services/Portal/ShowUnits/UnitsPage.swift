/// The tree of units, or what a search found in it. Template `units`.
struct UnitsPage: Sendable {
    struct Found: Sendable {
        struct Line: Sendable {
            let url: String
            let name: String
            let facts: String
            /// The names from the root down to the parent.
            let path: String
        }

        let heading: String
        let units: [Line]
        let emptyState: Empty?
    }

    let summary: String
    let search: SearchForm
    let unavailable: Unavailable?
    let found: Found?
    let tree: [UnitNode]
    let emptyState: Empty?
}
