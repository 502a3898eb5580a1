import ContractsCore
import Foundation

extension ID: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .uuid }

    package static func accepts(_ oid: UInt32) -> Bool { UUID.accepts(oid) }

    package func encode(into writer: inout BinaryWriter) {
        uuid.encode(into: &writer)
    }

    package init(cell: PostgresCell) throws {
        self.init(try UUID(cell: cell))
    }
}

extension LocalDate: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .date }

    package static func accepts(_ oid: UInt32) -> Bool { oid == PostgresType.date.oid }

    package func encode(into writer: inout BinaryWriter) {
        writer.write(Int32(CivilDays.days(year: year, month: month, day: day)))
    }

    package init(cell: PostgresCell) throws {
        let (year, month, day) = CivilDays.date(try cell.integer(Int32.self))
        guard let date = LocalDate(year: year, month: month, day: day) else { throw CellFault.outOfRange }
        self = date
    }
}
