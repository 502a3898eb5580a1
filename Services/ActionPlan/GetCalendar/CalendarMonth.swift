import ContractsCore

/// A month of the calendar, such as `2011-11`.
struct CalendarMonth: Sendable, Equatable {
    let first: LocalDate
    let last: LocalDate

    init(of day: LocalDate) {
        first = day.adding(days: 1 - day.day)
        let inNext = first.adding(days: 31)
        last = inNext.adding(days: -inNext.day)
    }

    init?(_ text: String) {
        guard text.utf8.count == 7, let day = LocalDate(text + "-01") else { return nil }
        self.init(of: day)
    }
}
