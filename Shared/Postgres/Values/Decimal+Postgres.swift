package import Foundation

extension Decimal: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .numeric }

    package static func accepts(_ oid: UInt32) -> Bool { oid == PostgresType.numeric.oid }

    package func encode(into writer: inout BinaryWriter) throws {
        guard isFinite, let digits = NumericDigits(decimalText: description) else {
            throw PostgresEncodingError(type: Decimal.self, reason: "is not a number")
        }
        digits.write(into: &writer)
    }

    package init(cell: PostgresCell) throws {
        guard let value = try Decimal(string: NumericDigits(cell.bytes()).text()) else { throw CellFault.outOfRange }
        self = value
    }
}
