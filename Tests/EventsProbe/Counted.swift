/// The n-th event of its subject, counted from 1.
struct Counted: Codable, Sendable {
    static let type = "probe.counted.v1"
    static let service = "sender"

    let number: Int
}
