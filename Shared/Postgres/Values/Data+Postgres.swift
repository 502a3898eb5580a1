package import Foundation

extension Data: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .bytea }

    package static func accepts(_ oid: UInt32) -> Bool { oid == PostgresType.bytea.oid }

    package func encode(into writer: inout BinaryWriter) {
        writer.write(self)
    }

    package init(cell: PostgresCell) throws {
        self.init(try cell.bytes())
    }
}
