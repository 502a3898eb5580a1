/// An address with its words.
struct Link: Codable, Sendable, Equatable {
    let url: String
    let label: String

    init(_ label: String, _ url: String) {
        self.url = url
        self.label = label
    }
}
