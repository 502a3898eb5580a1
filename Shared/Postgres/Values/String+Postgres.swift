extension String: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .text }

    /// Everything that is text on the wire, enumerations made in the database among them.
    package static func accepts(_ oid: UInt32) -> Bool {
        switch oid {
        case PostgresType.text.oid, PostgresType.varchar.oid, PostgresType.bpchar.oid, PostgresType.name.oid, PostgresType.unknown.oid: true
        case PostgresType.json.oid: true
        default: oid >= PostgresType.firstOwnOID
        }
    }

    package func encode(into writer: inout BinaryWriter) {
        writer.write(utf8)
    }

    package init(cell: PostgresCell) throws {
        self.init(decoding: try cell.bytes(), as: UTF8.self)
    }
}
