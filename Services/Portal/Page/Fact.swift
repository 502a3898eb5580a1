/// A line of a list of facts. Partial `facts`.
struct Fact: Sendable {
    let label: String
    let value: String

    init(_ label: String, _ value: String) {
        self.label = label
        self.value = value
    }
}
