/// What stands beside the actions, as a table: plans, templates, escalations. Template `actions/table`.
struct ActionTablePage: Sendable {
    struct Cell: Sendable {
        let label: String
        let text: String?
        let mark: ActionMark?

        init(_ label: String, _ text: String?, mark: ActionMark? = nil) {
            self.label = label
            self.text = text
            self.mark = mark
        }
    }

    struct Row: Sendable {
        let url: String
        let title: String
        let under: String?
        let cells: [Cell]
    }

    let heading: String
    let lede: String
    let summary: String
    let primary: Link?
    let views: ActionViews
    let filter: ActionFilterForm
    let unavailable: Unavailable?
    let head: [String]
    let rows: [Row]
    let emptyState: Empty?
    let pages: ActionsPage.Pages?
    let download: Link?
}
