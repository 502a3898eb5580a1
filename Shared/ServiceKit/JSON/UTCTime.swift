import Foundation

/// A date and time of the years 1970 to 9999 in UTC, to the millisecond, for writing many of them.
struct UTCTime {
    private let milliseconds: Int

    /// Nil outside those years.
    init?(_ date: Date) {
        let rounded = (date.timeIntervalSince1970 * 1000).rounded()
        guard rounded >= 0, rounded < 253_402_300_800_000 else { return nil }
        self.milliseconds = Int(rounded)
    }

    func append(to text: inout JSONText) {
        let (day, timeOfDay) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
        let (year, month, dayOfMonth) = UTCTime.civil(day)
        digits(year, 4, &text)
        text.append(UInt8(ascii: "-"))
        digits(month, 2, &text)
        text.append(UInt8(ascii: "-"))
        digits(dayOfMonth, 2, &text)
        text.append(UInt8(ascii: "T"))
        digits(timeOfDay / 3_600_000, 2, &text)
        text.append(UInt8(ascii: ":"))
        digits(timeOfDay / 60_000 % 60, 2, &text)
        text.append(UInt8(ascii: ":"))
        digits(timeOfDay / 1000 % 60, 2, &text)
        text.append(UInt8(ascii: "."))
        digits(timeOfDay % 1000, 3, &text)
        text.append(UInt8(ascii: "Z"))
    }

    private func digits(_ number: Int, _ width: Int, _ text: inout JSONText) {
        if width > 1 { digits(number / 10, width - 1, &text) }
        text.append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// Year, month and day of a count of days since 1970 (the era method of Howard Hinnant's "chrono-compatible low-level date algorithms").
    private static func civil(_ days: Int) -> (Int, Int, Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
