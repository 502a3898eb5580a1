/// The standards with their versions. Template `standards`.
struct StandardsPage: Sendable {
    struct Standard: Sendable {
        let id: String
        let name: String
        let versions: [Version]
    }

    struct Version: Sendable {
        let url: String
        let label: String
        let facts: String
        let note: String?
    }

    let unavailable: Unavailable?
    let standards: [Standard]
    let emptyState: Empty?
}
