extension Figures {
    /// Of no unit.
    static let none = Figures(
        units: 0, reached: 0, interimReached: 0, unitsWaiting: 0, inapplicable: 0, states: Array(repeating: 0, count: 5), local: Array(repeating: 0, count: 4),
        corporate: Array(repeating: 0, count: 4), localOnly: Array(repeating: 0, count: 4), pairs: Array(repeating: 0, count: 16),
        gaps: Array(repeating: 0, count: 5))

    static func sum(_ figures: [Figures]) -> Figures { figures.reduce(none, +) }

    static func + (left: Figures, right: Figures) -> Figures {
        func add(_ counters: KeyPath<Figures, [Int]>) -> [Int] { zip(left[keyPath: counters], right[keyPath: counters]).map(+) }
        return Figures(
            units: left.units + right.units, reached: left.reached + right.reached, interimReached: left.interimReached + right.interimReached,
            unitsWaiting: left.unitsWaiting + right.unitsWaiting, inapplicable: left.inapplicable + right.inapplicable, states: add(\.states),
            local: add(\.local), corporate: add(\.corporate), localOnly: add(\.localOnly), pairs: add(\.pairs), gaps: add(\.gaps))
    }
}
