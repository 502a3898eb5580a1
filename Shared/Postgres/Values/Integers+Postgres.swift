extension Int16: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int2 }
}

extension Int32: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int4 }
}

extension Int64: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int8 }
}

extension Int: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int8 }
}

extension FixedWidthInteger where Self: PostgresEncodable {
    package func encode(into writer: inout BinaryWriter) {
        writer.write(self)
    }
}

extension FixedWidthInteger where Self: PostgresDecodable & PostgresEncodable {
    /// A column may be narrower than the Swift type, never wider.
    package static func accepts(_ oid: UInt32) -> Bool {
        switch oid {
        case PostgresType.int2.oid: true
        case PostgresType.int4.oid: bitWidth >= 32
        case PostgresType.int8.oid: bitWidth >= 64
        default: false
        }
    }

    package init(cell: PostgresCell) throws {
        switch cell.count {
        case 8: self.init(truncatingIfNeeded: try cell.integer(Int64.self))
        case 4: self.init(truncatingIfNeeded: try cell.integer(Int32.self))
        case 2: self.init(truncatingIfNeeded: try cell.integer(Int16.self))
        case ..<0: throw CellFault.null
        default: throw CellFault.malformed
        }
    }
}
