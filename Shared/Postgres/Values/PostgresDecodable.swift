/// A value that can be read from a column.
package protocol PostgresDecodable {
    /// Whether a column of this type can be read; asked once a result, not once a row.
    static func accepts(_ oid: UInt32) -> Bool

    /// - Throws: `CellFault`, which becomes a `PostgresDecodingError` naming the column.
    init(cell: PostgresCell) throws
}
