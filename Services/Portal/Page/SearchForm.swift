/// A search box of a page. Partial `search-form`; asks `action` with `q`.
struct SearchForm: Sendable {
    struct Hidden: Sendable {
        let name: String
        let value: String
    }

    let action: String
    let label: String
    let query: String
    /// What else the address says, and goes on saying.
    let hidden: [Hidden]
    /// Nil where nothing is searched for.
    let clearURL: String?

    init(_ action: String, label: String, query: String?, keeping: [(String, String)] = []) {
        self.action = action
        self.label = label
        self.query = query ?? ""
        self.hidden = keeping.map { Hidden(name: $0.0, value: $0.1) }
        self.clearURL = query.map { _ in keeping.isEmpty ? action : action + "?" + Address.query(keeping) }
    }
}
