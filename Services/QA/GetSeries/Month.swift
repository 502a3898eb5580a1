import ContractsCore

/// A calendar month, `yyyy-MM`.
struct Month: Hashable, Sendable {
    let first: LocalDate

    init(_ day: LocalDate) {
        first = LocalDate(year: day.year, month: day.month, day: 1) ?? day
    }

    func adding(_ months: Int) -> Month? {
        let number = first.year * 12 + first.month - 1 + months
        return LocalDate(year: number / 12, month: number % 12 + 1, day: 1).map(Month.init)
    }

    var last: LocalDate {
        [31, 30, 29, 28].lazy.compactMap { LocalDate(year: first.year, month: first.month, day: $0) }.first ?? first
    }

    /// How many months `other` is later.
    func distance(to other: Month) -> Int {
        (other.first.year - first.year) * 12 + other.first.month - first.month
    }
}

extension Month: LosslessStringConvertible {
    init?(_ description: String) {
        guard description.utf8.count == 7, let first = LocalDate(description + "-01") else { return nil }
        self.first = first
    }

    var description: String { String(first.description.prefix(7)) }
}
