/// Numbers those who wait for a connection, never used twice.
struct WaiterID: Hashable, Sendable {
    let number: Int

    init(_ number: Int) {
        self.number = number
    }
}
