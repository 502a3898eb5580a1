import HTTPTypes
import Hummingbird

/// A form of the administration: fields one under the other and one button. Template `admin/form`.
struct FormPage: Sendable {
    let caption: String
    let heading: String
    let lede: String?
    let facts: [Fact]
    let errorSummary: ErrorSummary?
    /// How it stands, where somebody else changed it meanwhile.
    let meanwhile: [Fact]
    let action: String
    let etag: String?
    let fields: [AnyField]
    let button: String
    let cancelURL: String
    let links: [Link]
    /// Takes away what the form is about: a button of its own.
    let removal: Link?

    init(
        caption: String, heading: String, lede: String? = nil, facts: [Fact] = [], action: String, etag: String? = nil, fields: [AnyField],
        others: [String] = [], meanwhile: [Fact] = [], button: String,
        cancelURL: String, links: [Link] = [], removal: Link? = nil, catalogue: Catalogue
    ) {
        self.caption = caption
        self.heading = heading
        self.lede = lede
        self.facts = facts
        self.errorSummary = ErrorSummary(fields.map(\.field), others: others, catalogue: catalogue)
        self.meanwhile = meanwhile
        self.action = action
        self.etag = etag
        self.fields = fields
        self.button = button
        self.cancelURL = cancelURL
        self.links = links
        self.removal = removal
    }

    func answer(_ visit: Visit, above: [FrameLink]) async throws -> Response {
        let head = Administration.head(heading, above: above, hasErrors: errorSummary != nil, visit.catalogue)
        return try await visit.page("admin/form", self, head, status: errorSummary == nil ? .ok : .unprocessableContent)
    }
}
