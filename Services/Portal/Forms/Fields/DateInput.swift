import ContractsCore

/// A date in three parts, kept as typed. Partial `date-input`; posts NAME-day, NAME-month and NAME-year.
struct DateInput: FormField {
    let id: String
    let name: String
    let legend: String
    let hint: String?
    let error: String?
    let day: String
    let month: String
    let year: String

    init(_ name: String, legend: String, parts: DateParts, hint: String? = nil, error: String? = nil) {
        self.id = name
        self.name = name
        self.legend = legend
        self.hint = hint
        self.error = error
        self.day = parts.day
        self.month = parts.month
        self.year = parts.year
    }

    var anchor: String { "\(id)-day" }
}
