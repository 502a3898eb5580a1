/// A collection to search and read through: the published register, mitigations, what others learnt. Template `eia/entries`.
struct AssessmentEntriesPage: Sendable {
    struct Entry: Sendable {
        let title: String
        let url: String?
        /// What is out of the ordinary about it.
        let notes: [String]
        let extract: [SearchPage.Piece]
        let texts: [AssessmentFormPage.Text]
        let facts: String
        let links: [Link]
    }

    let tabs: AssessmentTabs
    let heading: String
    let lede: String
    let form: AssessmentTablePage.Form
    let summary: String
    let entries: [Entry]
    let emptyState: Empty?
    let more: Link?
    let links: [Link]
}
