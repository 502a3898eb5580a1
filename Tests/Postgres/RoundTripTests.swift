import ContractsCore
import Foundation
import Testing

@testable import Postgres

/// Each value goes to the server in binary and comes back equal; the server's own text shows that it understood the same.
@Suite("Values to the server and back")
struct RoundTripTests {
    private func check<Value: PostgresCodable & Equatable>(_ cases: [(Value, String)], sourceLocation: SourceLocation = #_sourceLocation) async throws {
        try await SampleDatabase.withPool { pool async throws in
            for (value, text) in cases {
                let back = try #require(try await pool.row("SELECT \(value), \(value)::text") { (value: Value, text: String) in (value, text) })
                #expect(back.0 == value, sourceLocation: sourceLocation)
                #expect(back.1 == text, sourceLocation: sourceLocation)
                let absent = try #require(try await pool.row("SELECT \(Value?.none)") { (value: Value?) in [value] })
                #expect(absent == [nil], sourceLocation: sourceLocation)
            }
        }
    }

    @Test("booleans") func booleans() async throws {
        try await check([(true, "true"), (false, "false")])
    }

    @Test("integers of every width") func integers() async throws {
        try await check([(Int16.min, "-32768"), (Int16.max, "32767"), (0, "0")])
        try await check([(Int32.min, "-2147483648"), (Int32.max, "2147483647")])
        try await check([(Int64.min, "-9223372036854775808"), (Int64.max, "9223372036854775807")])
        try await check([(Int.min, "-9223372036854775808"), (-1, "-1"), (Int.max, "9223372036854775807")])
    }

    @Test("doubles, with their limits") func doubles() async throws {
        try await check([
            (0.1, "0.1"), (-0.0, "-0"), (Double.greatestFiniteMagnitude, "1.7976931348623157e+308"), (Double.leastNonzeroMagnitude, "5e-324"),
            (Double.infinity, "Infinity"), (-Double.infinity, "-Infinity"),
        ])
    }

    @Test("strings, empty, long and in any script") func strings() async throws {
        let long = String(repeating: "wörd ", count: 50_000)
        try await check([("", ""), ("Enfield", "Enfield"), ("👮🏽‍♀️ – “quoted” \\ ' \"\n\t", "👮🏽‍♀️ – “quoted” \\ ' \"\n\t"), (long, long)])
    }

    @Test("UUIDs and typed ids") func ids() async throws {
        let uuid = try #require(UUID(uuidString: "018f2b1c-7d3e-7abc-8def-0123456789ab"))
        try await check([(uuid, "018f2b1c-7d3e-7abc-8def-0123456789ab")])
        try await check([(UnitID(uuid), "018f2b1c-7d3e-7abc-8def-0123456789ab")])
    }

    @Test("bytes, none and all") func bytes() async throws {
        try await check([(Data(), "\\x"), (Data([0, 1, 255]), "\\x0001ff")])
        let all = Data((0..<100_000).map { UInt8(truncatingIfNeeded: $0) })
        try await SampleDatabase.withPool { pool async throws in
            #expect(try await pool.value("SELECT \(all)", as: Data.self) == all)
        }
    }

    @Test("instants to the microsecond") func instants() async throws {
        try await SampleDatabase.withPool { pool async throws in
            for (text, seconds) in [
                ("2000-01-01T00:00:00Z", 946_684_800.0), ("1969-12-31T23:59:59.999999Z", -0.000001), ("2011-11-03T09:30:00.123456Z", 1_320_312_600.123456),
                ("0001-01-01T00:00:00Z", -62_135_596_800.0), ("9999-12-31T23:59:59.5Z", 253_402_300_799.5),
            ] {
                let date = Date(timeIntervalSince1970: seconds)
                let back = try #require(
                    try await pool.row("SELECT \(date), \(date) = \(text)::timestamptz", into: { (date: Date, same: Bool) in (date, same) }))
                #expect(abs(back.0.timeIntervalSince(date)) < 0.000001)
                #expect(back.1, "\(text)")
            }
        }
    }

    @Test("dates of the calendar, leap days and centuries too") func dates() async throws {
        let texts = [
            "0001-01-01", "1582-10-15", "1900-02-28", "1900-03-01", "1999-12-31", "2000-01-01", "2000-02-29", "2011-11-03", "2400-02-29", "9999-12-31",
        ]
        try await check(texts.compactMap { text in LocalDate(text).map { ($0, text) } })
        for days in stride(from: Int32(-730_000), to: 2_900_000, by: 37) {
            let (year, month, day) = CivilDays.date(days)
            #expect(CivilDays.days(year: year, month: month, day: day) == Int(days))
        }
    }

    @Test("decimal numbers, small, large and with zeros at the end") func decimals() async throws {
        let texts = [
            "0", "1", "-1", "10000", "99999999", "0.0001", "0.00001", "-0.00012345", "12.5", "123456789.000000001", "-10000.0001", "1000000000000",
            "12345678901234567890123456789012345678",
        ]
        try await check(texts.compactMap { text in Decimal(string: text).map { ($0, text) } })
        try await SampleDatabase.withPool { pool async throws in
            #expect(try await pool.value("SELECT 12.50::numeric", as: Decimal.self) == Decimal(string: "12.5"))
            #expect(try await pool.value("SELECT avg(n) FROM unnest(\([1, 2, 4])) AS n", as: Double.self) == 7.0 / 3.0)
            await #expect(throws: PostgresDecodingError.self) { try await pool.value("SELECT 'NaN'::numeric", as: Decimal.self) }
        }
    }
}
