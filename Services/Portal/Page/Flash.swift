/// A notice on the page after an action, shown once.
struct Flash: Codable, Sendable, Equatable {
    struct Link: Codable, Sendable, Equatable {
        let url: String
        let label: String
    }

    enum Kind: String, Codable, Sendable {
        case success, information, problem
    }

    let kind: Kind
    let title: String
    let text: String?
    let link: Link?

    init(_ kind: Kind, _ title: String, text: String? = nil, link: Link? = nil) {
        self.kind = kind
        self.title = title
        self.text = text
        self.link = link
    }

    /// A problem interrupts a screen reader, a success waits for a pause.
    var role: String { kind == .problem ? "alert" : "status" }
}
