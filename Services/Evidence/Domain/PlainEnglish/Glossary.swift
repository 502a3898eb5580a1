/// The directorate's glossary as the rules ask it: what need not be explained, and what a misspelt acronym was meant to be.
struct Glossary: Sendable {
    private let meanings: [String: (term: String, meaning: String)]

    init(_ terms: some Sequence<(term: String, meaning: String)>) {
        self.meanings = Dictionary(terms.map { ($0.term.uppercased(), $0) }, uniquingKeysWith: { first, _ in first })
    }

    func contains(_ acronym: String) -> Bool {
        meanings[acronym.uppercased()] != nil
    }

    /// `TERM: meaning` of a term that is one slip of the keyboard away: a letter more, less, other, or two exchanged.
    func near(_ acronym: String) -> String? {
        let wanted = Array(acronym.uppercased())
        guard wanted.count >= 3 else { return nil }
        let nearest = meanings.filter { Glossary.areOneSlipApart(wanted, Array($0.key)) }.map(\.value).min { $0.term < $1.term }
        return nearest.map { "\($0.term): \($0.meaning)" }
    }

    private static func areOneSlipApart(_ left: [Character], _ right: [Character]) -> Bool {
        guard right.count >= 3, abs(left.count - right.count) <= 1 else { return false }
        let head = zip(left, right).prefix { $0 == $1 }.count
        let tail = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
        let (short, long) = (min(left.count, right.count), max(left.count, right.count))
        if head + tail >= long - 1, head + tail >= short - 1 || left.count == right.count { return true }
        guard left.count == right.count, head + tail == long - 2 else { return false }
        return left[head] == right[head + 1] && left[head + 1] == right[head]
    }
}
