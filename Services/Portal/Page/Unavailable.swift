/// What stands in place of a panel whose service did not answer. Partial `unavailable`.
struct Unavailable: Sendable {
    let title: String
    let text: String
    let retryURL: String

    /// - Parameters:
    ///   - service: whose panel it is.
    ///   - text: what that means here; by default that the rest of the page works.
    init(_ catalogue: Catalogue, service: PeerName = .evidence, text: String? = nil, retryURL: String) {
        self.title = catalogue.text("unavailable_title", ["service": service.words(catalogue)])
        self.text = text ?? catalogue.text("unavailable_text")
        self.retryURL = retryURL
    }
}
