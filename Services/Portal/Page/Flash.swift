/// A notice on the page after an action, shown once.
struct Flash: Codable, Sendable, Equatable {
    enum Kind: String, Codable, Sendable {
        case success, notice, error
    }

    let kind: Kind
    /// A problem interrupts a screen reader, a success waits for a pause. Stored, because templates see stored properties only.
    let role: String
    let title: String
    let text: String?
    let link: Link?

    init(_ kind: Kind, _ title: String, text: String? = nil, link: Link? = nil) {
        self.kind = kind
        self.role = kind == .error ? "alert" : "status"
        self.title = title
        self.text = text
        self.link = link
    }
}
