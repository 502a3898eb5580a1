import ContractsCore
import ContractsEIA

/// A form about an assessment, or about a report to a board: what it is about, its fields, and how things stand if somebody was faster. Template `eia/form`.
struct AssessmentFormPage: Sendable {
    /// Something to know before the form is sent.
    struct Notice: Sendable {
        let kind: String
        let title: String
        let text: String
        let link: Link?

        init(_ kind: String, _ title: String, _ text: String, link: Link? = nil) {
            self.kind = kind
            self.title = title
            self.text = text
            self.link = link
        }
    }

    struct Text: Sendable {
        let label: String
        let text: String
    }

    let caption: String
    let heading: String
    let lede: String?
    let errorSummary: ErrorSummary?
    let notices: [Notice]
    let facts: [Fact]
    let texts: [Text]
    let links: [Link]
    let action: String
    let etag: String?
    let idempotencyKey: String
    let hidden: [ActionFilterForm.Hidden]
    let fields: [AnyField]
    let button: String
    let cancelURL: String

    init(
        caption: String, heading: String, lede: String? = nil, notices: [Notice] = [], facts: [Fact] = [], texts: [Text] = [], links: [Link] = [],
        action: String, etag: String?, key: String, hidden: [ActionFilterForm.Hidden] = [], fields: [any FormField], others: [String], button: String,
        cancelURL: String, catalogue: Catalogue
    ) {
        self.caption = caption
        self.heading = heading
        self.lede = lede
        errorSummary = ErrorSummary(fields, others: others, catalogue: catalogue)
        self.notices = notices
        self.facts = facts
        self.texts = texts
        self.links = links
        self.action = action
        self.etag = etag
        idempotencyKey = key
        self.hidden = hidden
        self.fields = fields.map(AnyField.init)
        self.button = button
        self.cancelURL = cancelURL
    }
}
