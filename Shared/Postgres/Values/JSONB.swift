import ContractsCore
import Foundation

/// A column `jsonb` (or, when read, `json`) that holds a `Value` in JSON.
package struct JSONB<Value: Codable & Sendable>: Sendable {
    package var value: Value

    package init(_ value: Value) {
        self.value = value
    }
}

extension JSONB: Equatable where Value: Equatable {}
extension JSONB: Hashable where Value: Hashable {}

extension JSONB: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .jsonb }

    package static func accepts(_ oid: UInt32) -> Bool { oid == PostgresType.jsonb.oid || oid == PostgresType.json.oid }

    package func encode(into writer: inout BinaryWriter) throws {
        // The format's version, always 1.
        writer.write(UInt8(1))
        do {
            writer.write(try JSONCoding.encoder().encode(value))
        } catch {
            throw PostgresEncodingError(type: Value.self, reason: "cannot be written as JSON")
        }
    }

    package init(cell: PostgresCell) throws {
        var bytes = try cell.bytes()
        if cell.oid == PostgresType.jsonb.oid {
            guard bytes.first == 1 else { throw CellFault.malformed }
            bytes = UnsafeRawBufferPointer(rebasing: bytes.dropFirst())
        }
        do {
            value = try JSONCoding.decoder().decode(Value.self, from: Data(bytes))
        } catch {
            // The decoder's own error quotes the document.
            throw CellFault.unrecognised
        }
    }
}
