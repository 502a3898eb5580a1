/// Bytes in the server's order, big-endian.
package struct BinaryWriter: Sendable {
    var bytes: [UInt8] = []

    package mutating func write<Integer: FixedWidthInteger>(_ value: Integer) {
        withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
    }

    package mutating func write(_ contents: some Sequence<UInt8>) {
        bytes.append(contentsOf: contents)
    }

    /// Writes a 32-bit length, then what `body` writes: how arrays hold their elements.
    mutating func writeLengthPrefixed(_ body: (inout BinaryWriter) throws -> Void) throws {
        let start = bytes.count
        write(Int32(0))
        try body(&self)
        guard let length = Int32(exactly: bytes.count - start - 4) else { throw PostgresEncodingError(reason: "an element is too long") }
        withUnsafeBytes(of: length.bigEndian) { prefix in
            for (index, byte) in prefix.enumerated() { bytes[start + index] = byte }
        }
    }
}
