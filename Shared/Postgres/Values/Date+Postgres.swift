package import Foundation

/// An instant is `timestamptz`: microseconds, so a `Date` comes back rounded to one. A column `timestamp` has no zone and is refused.
extension Date: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .timestamptz }

    package static func accepts(_ oid: UInt32) -> Bool { oid == PostgresType.timestamptz.oid }

    /// The server counts from 2000-01-01T00:00:00Z.
    static let postgresEpoch: TimeInterval = -31_622_400

    package func encode(into writer: inout BinaryWriter) throws {
        let microseconds = ((timeIntervalSinceReferenceDate - Date.postgresEpoch) * 1_000_000).rounded()
        // What the server can hold: 4713 BC to 294276 AD.
        guard microseconds >= -211_813_488_000_000_000, microseconds < 9_223_371_331_200_000_000 else {
            throw PostgresEncodingError(type: Date.self, reason: "is out of range")
        }
        writer.write(Int64(microseconds))
    }

    package init(cell: PostgresCell) throws {
        let microseconds = try cell.integer(Int64.self)
        guard microseconds != .max, microseconds != .min else { throw CellFault.outOfRange }
        let (seconds, fraction) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
        self.init(timeIntervalSinceReferenceDate: Double(seconds) + Date.postgresEpoch + Double(fraction) / 1_000_000)
    }
}
