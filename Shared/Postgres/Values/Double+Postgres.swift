extension Double: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .float8 }

    /// `numeric` too, since `avg` and `round` give it; digits beyond a Double's are lost.
    package static func accepts(_ oid: UInt32) -> Bool {
        oid == PostgresType.float8.oid || oid == PostgresType.float4.oid || oid == PostgresType.numeric.oid
    }

    package func encode(into writer: inout BinaryWriter) {
        writer.write(bitPattern)
    }

    package init(cell: PostgresCell) throws {
        switch cell.oid {
        case PostgresType.float8.oid: self.init(bitPattern: try cell.integer(UInt64.self))
        case PostgresType.float4.oid: self.init(Float(bitPattern: try cell.integer(UInt32.self)))
        default: self = try NumericDigits(cell.bytes()).double()
        }
    }
}
