extension Bool: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .bool }

    package static func accepts(_ oid: UInt32) -> Bool { oid == PostgresType.bool.oid }

    package func encode(into writer: inout BinaryWriter) {
        writer.write(UInt8(self ? 1 : 0))
    }

    package init(cell: PostgresCell) throws {
        self = try cell.integer(UInt8.self) != 0
    }
}
