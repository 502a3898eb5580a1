/// The n-th event of its subject.
struct Counted: Codable, Sendable, Equatable {
    static let type = "test.counted.v1"

    let number: Int
}
