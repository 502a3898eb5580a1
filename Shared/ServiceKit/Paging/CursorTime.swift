package import Foundation

/// A stored time inside a cursor: to the microsecond, as the database compares it, which JSON's times are not. What no row can hold is no cursor.
package struct CursorTime: Sendable {
    package let date: Date

    package init(_ date: Date) {
        self.date = date
    }
}

extension CursorTime: Codable {
    /// In microseconds since 1970, to the end of the year 9999.
    private static let range: ClosedRange<Int64> = 0...253_402_300_799_999_999

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let microseconds = try container.decode(Int64.self)
        guard CursorTime.range.contains(microseconds) else { throw DecodingError.dataCorruptedError(in: container, debugDescription: "is out of range") }
        self.date = Date(timeIntervalSince1970: Double(microseconds) / 1_000_000)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Int64((date.timeIntervalSince1970 * 1_000_000).rounded()))
    }
}
