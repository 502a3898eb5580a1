/// A line of the document control block on paper.
struct PrintControl: Sendable {
    let label: String
    let value: String
}
