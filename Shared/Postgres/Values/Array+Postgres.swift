extension Array: PostgresEncodable where Element: PostgresEncodable {
    /// An array of arrays has no type of its own on the server and is refused there.
    package static var postgresType: PostgresType {
        PostgresType(oid: Element.postgresType.arrayOID, arrayOID: 0, name: Element.postgresType.name + "[]")
    }

    package func encode(into writer: inout BinaryWriter) throws {
        guard let count = Int32(exactly: count), Element.postgresType.arrayOID != 0 else {
            throw PostgresEncodingError(type: Self.self, reason: "is not an array that the server knows")
        }
        writer.write(Int32(count == 0 ? 0 : 1))
        writer.write(Int32(contains(where: \.isPostgresNull) ? 1 : 0))
        writer.write(Element.postgresType.oid)
        guard count > 0 else { return }
        writer.write(count)
        writer.write(Int32(1))
        for element in self {
            if element.isPostgresNull {
                writer.write(Int32(-1))
            } else {
                try writer.writeLengthPrefixed { try element.encode(into: &$0) }
            }
        }
    }
}

extension Array: PostgresDecodable where Element: PostgresDecodable {
    package static func accepts(_ oid: UInt32) -> Bool {
        guard let element = PostgresType.element(ofArray: oid) else { return oid >= PostgresType.firstOwnOID }
        return Element.accepts(element)
    }

    package init(cell: PostgresCell) throws {
        var reader = BinaryReader(try cell.bytes())
        let dimensions = try reader.integer(Int32.self)
        _ = try reader.integer(Int32.self)
        let oid = try reader.integer(UInt32.self)
        guard dimensions == 0 || dimensions == 1, Element.accepts(oid) else { throw CellFault.malformed }
        self = []
        guard dimensions == 1 else { return }
        let count = Int(try reader.integer(Int32.self))
        _ = try reader.integer(Int32.self)
        reserveCapacity(Swift.min(Swift.max(count, 0), cell.count / 4))
        for _ in 0..<count {
            let length = Int(try reader.integer(Int32.self))
            let bytes = try reader.take(Swift.max(length, 0))
            append(try Element(cell: PostgresCell(base: bytes.baseAddress ?? cell.base, count: length < 0 ? -1 : length, oid: oid)))
        }
    }
}

extension PostgresType {
    private static let elements: [UInt32: UInt32] = Dictionary(
        uniqueKeysWithValues: [
            bool, bytea, int8, int2, int4, text, json, float4, float8, bpchar, varchar, name, date, timestamptz, numeric, uuid, jsonb,
        ].map { ($0.arrayOID, $0.oid) })

    static func element(ofArray oid: UInt32) -> UInt32? { elements[oid] }
}
