/// What stands in place of a panel whose service did not answer. Partial `unavailable`.
struct Unavailable: Sendable {
    let title: String
    let text: String
    let retryURL: String

    /// - Parameter service: whose panel it is.
    init(_ catalogue: Catalogue, service: PeerName = .evidence, retryURL: String) {
        self.title = catalogue.text("unavailable_title", ["service": service.words(catalogue)])
        self.text = catalogue.text("unavailable_text")
        self.retryURL = retryURL
    }
}
