package import Foundation

/// A calendar date without time or zone, in text `yyyy-MM-dd` (RFC 3339 full-date). Years 1 to 9999; impossible dates do not exist.
package struct LocalDate: Hashable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= LocalDate.days(inMonth: month, of: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The date that `instant` falls on in `zone`; the police service's own zone unless told otherwise.
    package init(_ instant: Date, in zone: TimeZone = LocalDate.london) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.year, .month, .day], from: instant)
        self.year = parts.year ?? 1970
        self.month = parts.month ?? 1
        self.day = parts.day ?? 1
    }

    package static let london = TimeZone(identifier: "Europe/London") ?? .gmt

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        default: 31
        }
    }
}

extension LocalDate: LosslessStringConvertible {
    package init?(_ description: String) {
        let parts = description.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package var description: String {
        String(unsafeUninitializedCapacity: 10) { text in
            func digit(_ position: Int, _ number: Int) { text[position] = UInt8(ascii: "0") + UInt8(number % 10) }
            digit(0, year / 1000)
            digit(1, year / 100)
            digit(2, year / 10)
            digit(3, year)
            text[4] = UInt8(ascii: "-")
            digit(5, month / 10)
            digit(6, month)
            text[7] = UInt8(ascii: "-")
            digit(8, day / 10)
            digit(9, day)
            return 10
        }
    }
}

extension LocalDate: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let date = LocalDate(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "is not a date like 2011-11-03")
        }
        self = date
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension LocalDate: Comparable {
    package static func < (left: LocalDate, right: LocalDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}
