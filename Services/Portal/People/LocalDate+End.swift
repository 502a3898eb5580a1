import ContractsCore
import Foundation

extension LocalDate {
    /// The first instant after the day, in the police service's own time.
    var end: Date {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = LocalDate.london
        let start = calendar.date(from: DateComponents(year: year, month: month, day: day)) ?? .distantPast
        return calendar.date(byAdding: .day, value: 1, to: start) ?? start
    }

    /// The day whose end the instant is.
    init(endingAt end: Date) {
        self.init(end.addingTimeInterval(-1))
    }
}
