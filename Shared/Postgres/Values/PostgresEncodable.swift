/// A value that can be a statement's parameter.
package protocol PostgresEncodable: Sendable {
    static var postgresType: PostgresType { get }

    var isPostgresNull: Bool { get }

    /// Writes the binary form. Not called for NULL.
    func encode(into writer: inout BinaryWriter) throws
}

extension PostgresEncodable {
    package var isPostgresNull: Bool { false }
}

/// A value that can be a parameter and a column.
package typealias PostgresCodable = PostgresEncodable & PostgresDecodable
