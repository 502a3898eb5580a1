extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
    package static var postgresType: PostgresType { Wrapped.postgresType }

    package var isPostgresNull: Bool { self?.isPostgresNull ?? true }

    package func encode(into writer: inout BinaryWriter) throws {
        try self?.encode(into: &writer)
    }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
    package static func accepts(_ oid: UInt32) -> Bool { Wrapped.accepts(oid) }

    package init(cell: PostgresCell) throws {
        self = cell.isNull ? nil : try Wrapped(cell: cell)
    }
}
