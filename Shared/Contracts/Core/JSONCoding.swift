package import Foundation

/// JSON as the suite's contracts use it: dates in RFC 3339 with a fraction of three digits (the stock `.iso8601` strategy loses it), keys sorted when asked.
package enum JSONCoding {
    package static func encoder(sorted: Bool = false) -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(text(date))
        }
        encoder.outputFormatting = sorted ? [.sortedKeys, .withoutEscapingSlashes] : [.withoutEscapingSlashes]
        return encoder
    }

    package static func decoder() -> JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { decoder in
            let container = try decoder.singleValueContainer()
            let text = try container.decode(String.self)
            guard let date = date(text) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "is not a time like 2011-11-03T09:30:00.000Z")
            }
            return date
        }
        return decoder
    }

    /// RFC 3339 in UTC, to the nearest millisecond. The style itself cuts off, and would print a date that was read from `.123Z` as `.122Z`.
    package static func text(_ date: Date) -> String {
        date.addingTimeInterval(0.0005).formatted(withFraction)
    }

    /// Reads an RFC 3339 date-time, with or without a fraction.
    package static func date(_ text: String) -> Date? {
        (try? withFraction.parse(text)) ?? (try? withoutFraction.parse(text))
    }

    private static let withFraction = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    private static let withoutFraction = Date.ISO8601FormatStyle(includingFractionalSeconds: false)
}
