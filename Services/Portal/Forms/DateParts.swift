import ContractsCore

/// Day, month and year as they were typed.
struct DateParts: Sendable, Equatable {
    let day: String
    let month: String
    let year: String

    init(_ form: Form, _ name: String) {
        self.day = form.text("\(name)-day") ?? ""
        self.month = form.text("\(name)-month") ?? ""
        self.year = form.text("\(name)-year") ?? ""
    }

    init(_ date: LocalDate?) {
        self.day = date.map { String($0.day) } ?? ""
        self.month = date.map { String($0.month) } ?? ""
        self.year = date.map { String($0.year) } ?? ""
    }

    init(year: String, month: String, day: String) {
        self.day = day
        self.month = month
        self.year = year
    }

    var isBlank: Bool { day.isEmpty && month.isEmpty && year.isEmpty }

    /// Nil where the parts make no date.
    var date: LocalDate? {
        guard let day = Int(day), let month = Int(month), let year = Int(year), self.year.count == 4 else { return nil }
        return LocalDate(year: year, month: month, day: day)
    }
}
