/// An enumeration of strings or integers is stored as its raw value: `extension State: PostgresCodable {}` is all that it takes.
extension PostgresEncodable where Self: RawRepresentable, RawValue: PostgresEncodable {
    package static var postgresType: PostgresType { RawValue.postgresType }

    package var isPostgresNull: Bool { rawValue.isPostgresNull }

    package func encode(into writer: inout BinaryWriter) throws {
        try rawValue.encode(into: &writer)
    }
}

extension PostgresDecodable where Self: RawRepresentable, RawValue: PostgresDecodable {
    package static func accepts(_ oid: UInt32) -> Bool { RawValue.accepts(oid) }

    package init(cell: PostgresCell) throws {
        guard let value = Self(rawValue: try RawValue(cell: cell)) else { throw CellFault.unrecognised }
        self = value
    }
}
