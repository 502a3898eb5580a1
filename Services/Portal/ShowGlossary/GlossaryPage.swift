/// The directorate's glossary. Template `glossary`.
struct GlossaryPage: Sendable {
    struct Term: Sendable {
        let id: String
        let term: String
        let meaning: String
        let note: String?
        /// Opens its form, for whoever keeps the glossary.
        let change: Link?
    }

    let search: SearchForm
    let unavailable: Unavailable?
    let terms: [Term]
    let emptyState: Empty?
    let add: Link?
}
