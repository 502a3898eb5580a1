import ContractsCore
import Foundation

/// Dates as the workbook writes them, in the police service's own time.
extension Catalogue {
    /// "3 November 2011"
    func date(_ date: LocalDate) -> String {
        "\(date.day) \(text("month_\(date.month)")) \(date.year)"
    }

    func date(_ instant: Date) -> String {
        date(LocalDate(instant))
    }

    /// A service's sentence, its dates written as everywhere on the pages.
    func spoken(_ sentence: String) -> String {
        sentence.replacing(#/[0-9]{4}-[0-9]{2}-[0-9]{2}/#) { match in LocalDate(String(match.output)).map(date) ?? String(match.output) }
    }

    /// "3 November 2011 at 14:05"
    func time(_ instant: Date) -> String {
        text("date_and_time", ["date": date(instant), "time": clock(instant)])
    }

    /// "14:05"
    func clock(_ instant: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = LocalDate.london
        let parts = calendar.dateComponents([.hour, .minute], from: instant)
        func two(_ number: Int?) -> String {
            let number = number ?? 0
            return number < 10 ? "0\(number)" : String(number)
        }
        return "\(two(parts.hour)):\(two(parts.minute))"
    }

    /// "Inspector A Name" where there is a rank.
    func person(_ name: String, rank: String?) -> String {
        rank.map { "\($0) \(name)" } ?? name
    }
}
