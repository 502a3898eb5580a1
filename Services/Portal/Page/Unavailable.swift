/// What stands in place of a panel whose service did not answer. Partial `unavailable`.
struct Unavailable: Sendable {
    let title: String
    let text: String
    let retryURL: String

    /// The evidence service's panel.
    init(_ catalogue: Catalogue, retryURL: String) {
        self.title = catalogue.text("unavailable_evidence_title")
        self.text = catalogue.text("unavailable_evidence_text")
        self.retryURL = retryURL
    }
}
