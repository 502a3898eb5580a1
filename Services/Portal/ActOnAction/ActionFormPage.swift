import ContractsActionPlan
import HTTPTypes
import Hummingbird

/// A form about an action: its fields, and the action as it stands. Template `actions/form`.
struct ActionFormPage: Sendable {
    let caption: String
    let heading: String
    let lede: String?
    let errorSummary: ErrorSummary?
    /// Who changed the action after the form was opened, and how it stands now.
    let meanwhile: [Fact]
    let facts: [Fact]
    let texts: [ActionPage.Text]
    let templates: [Link]
    let action: String
    let etag: String?
    let idempotencyKey: String
    let hidden: [ActionFilterForm.Hidden]
    let fields: [AnyField]
    let button: String
    let cancelURL: String
    /// In place of the form, where there is nothing that it could be about.
    let emptyState: Empty?

    init(
        caption: String, heading: String, lede: String? = nil, meanwhile: [Fact] = [], facts: [Fact] = [], texts: [ActionPage.Text] = [],
        templates: [Link] = [], action: String, etag: String?, key: String, hidden: [ActionFilterForm.Hidden] = [], fields: [any FormField],
        others: [String], button: String, cancelURL: String, catalogue: Catalogue, emptyState: Empty? = nil
    ) {
        self.caption = caption
        self.heading = heading
        self.lede = lede
        self.errorSummary = ErrorSummary(fields, others: others, catalogue: catalogue)
        self.meanwhile = meanwhile
        self.facts = facts
        self.texts = texts
        self.templates = templates
        self.action = action
        self.etag = etag
        self.idempotencyKey = key
        self.hidden = hidden
        self.fields = fields.map(AnyField.init)
        self.button = button
        self.cancelURL = cancelURL
        self.emptyState = emptyState
    }
}
