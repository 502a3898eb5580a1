/// A register as a table that is filtered: what waits for QA, reviews due, reports to boards. Template `eia/table`.
struct AssessmentTablePage: Sendable {
    struct Cell: Sendable {
        let label: String
        let value: String
    }

    struct Row: Sendable {
        let url: String
        let code: String
        let name: String
        /// Under the name.
        let place: String
        let cells: [Cell]
        /// What is out of the ordinary about it.
        let notes: [String]
    }

    /// The filter as a form that asks with GET.
    struct Form: Sendable {
        let action: String
        let fields: [AnyField]
        let open: Bool
        let clearURL: String?

        init(_ action: String, _ fields: [any FormField], asked: Bool) {
            self.action = action
            self.fields = fields.map(AnyField.init)
            open = asked
            clearURL = asked ? action : nil
        }
    }

    var tabs: AssessmentTabs?
    let heading: String
    let lede: String
    let primary: Link?
    let filters: [QueuePage.Filters]
    let form: Form?
    let columns: [String]
    let rows: [Row]
    let emptyState: Empty?
    let more: Link?
    let links: [Link]

    init(
        heading: String, lede: String, primary: Link? = nil, filters: [QueuePage.Filters] = [], form: Form? = nil, columns: [String], rows: [Row],
        emptyState: Empty?, more: Link?, links: [Link] = []
    ) {
        self.heading = heading
        self.lede = lede
        self.primary = primary
        self.filters = filters
        self.form = form
        self.columns = columns
        self.rows = rows
        self.emptyState = emptyState
        self.more = more
        self.links = links
    }
}

extension AssessmentTablePage.Row {
    /// - Parameter values: one for each column after the first.
    init(url: String, code: String, name: String, place: String, columns: [String], values: [String], notes: [String] = []) {
        self.url = url
        self.code = code
        self.name = name
        self.place = place
        cells = zip(columns.dropFirst(), values).map { AssessmentTablePage.Cell(label: $0, value: $1) }
        self.notes = notes
    }
}
