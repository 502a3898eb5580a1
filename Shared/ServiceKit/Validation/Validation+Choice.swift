extension Validation {
    /// The enumeration's case for a word; nil, with a field error that lists the words, for any other.
    package mutating func oneOf<Choice: RawRepresentable<String> & CaseIterable>(_ word: String, _ type: Choice.Type, at pointer: String) -> Choice? {
        if let choice = Choice(rawValue: word) { return choice }
        add(pointer, "must be one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
        return nil
    }

    package mutating func range<Number: Comparable>(_ number: Number, _ allowed: ClosedRange<Number>, at pointer: String) {
        check(allowed.contains(number), pointer, "must be from \(allowed.lowerBound) to \(allowed.upperBound)")
    }

    /// Refuses repeated elements and too many of them.
    package mutating func list<Element: Hashable>(_ list: [Element], max: Int, at pointer: String) {
        check(list.count <= max, pointer, "must have at most \(max) entries; it has \(list.count)")
        check(Set(list).count == list.count, pointer, "must not name the same entry twice")
    }
}
