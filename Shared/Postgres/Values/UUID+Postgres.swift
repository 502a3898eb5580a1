package import Foundation

extension UUID: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .uuid }

    package static func accepts(_ oid: UInt32) -> Bool { oid == PostgresType.uuid.oid }

    package func encode(into writer: inout BinaryWriter) {
        withUnsafeBytes(of: uuid) { writer.write($0) }
    }

    package init(cell: PostgresCell) throws {
        let bytes = try cell.bytes()
        guard bytes.count == 16 else { throw CellFault.malformed }
        self.init(uuid: bytes.loadUnaligned(as: uuid_t.self))
    }
}
