/// Numbers a pool's connections, never used twice.
struct ConnectionID: Hashable, Sendable, CustomStringConvertible {
    let number: Int

    init(_ number: Int) {
        self.number = number
    }

    var description: String { String(number) }
}
