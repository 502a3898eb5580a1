/// A search box of a page. Partial `search-form`; asks `action` with `q`.
struct SearchForm: Sendable {
    let action: String
    let label: String
    let query: String
    /// Nil where nothing is searched for.
    let clearURL: String?

    init(_ action: String, label: String, query: String?) {
        self.action = action
        self.label = label
        self.query = query ?? ""
        self.clearURL = query.map { _ in action }
    }
}
