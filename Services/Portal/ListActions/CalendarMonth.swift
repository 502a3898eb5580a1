import ContractsCore

/// A month of a year, in text `2011-11`.
struct CalendarMonth: Sendable, Equatable, CustomStringConvertible {
    let first: LocalDate

    init(_ date: LocalDate) {
        first = LocalDate(year: date.year, month: date.month, day: 1) ?? date
    }

    init?(_ text: String) {
        guard let first = LocalDate("\(text)-01"), (1900...2200).contains(first.year) else { return nil }
        self.first = first
    }

    var description: String { String(first.description.prefix(7)) }

    func adding(_ months: Int) -> CalendarMonth {
        let index = first.year * 12 + first.month - 1 + months
        return LocalDate(year: index / 12, month: index % 12 + 1, day: 1).map(CalendarMonth.init) ?? self
    }

    /// The month's days.
    var days: [LocalDate] { (1...31).compactMap { LocalDate(year: first.year, month: first.month, day: $0) } }

    /// The day before it begins.
    var dayBefore: LocalDate { adding(-1).days.last ?? first }

    /// Monday 1 to Sunday 7 (ISO 8601), by Sakamoto's rule.
    static func weekday(_ date: LocalDate) -> Int {
        let offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        let year = date.month < 3 ? date.year - 1 : date.year
        let sunday = (year + year / 4 - year / 100 + year / 400 + offsets[date.month - 1] + date.day) % 7
        return sunday == 0 ? 7 : sunday
    }
}

extension Catalogue {
    /// "November 2011"
    func month(_ month: CalendarMonth) -> String {
        "\(text("month_\(month.first.month)")) \(month.first.year)"
    }
}
