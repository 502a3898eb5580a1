/// Everything that is wrong with a form, at its head, each linked to its field. Partial `error-summary`.
struct ErrorSummary: Sendable {
    struct Entry: Sendable {
        let href: String
        let text: String
    }

    let errors: [Entry]
    let kept: String?

    /// Nil where nothing is wrong.
    /// - Parameter fields: in the order of the page.
    init?(_ fields: [any FormField], others: [String] = [], catalogue: Catalogue) {
        let entries =
            fields.compactMap { field in field.error.map { Entry(href: "#\(field.anchor)", text: $0) } } + others.map { Entry(href: "#main", text: $0) }
        guard !entries.isEmpty else { return nil }
        errors = entries
        kept = catalogue.text("form_errors_kept")
    }
}
