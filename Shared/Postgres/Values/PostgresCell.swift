/// One value of a result, in libpq's own memory: good only while the row is read.
package struct PostgresCell {
    let base: UnsafeRawPointer
    /// Bytes, or -1 for NULL.
    let count: Int
    let oid: UInt32

    var isNull: Bool { count < 0 }

    func bytes() throws -> UnsafeRawBufferPointer {
        guard count >= 0 else { throw CellFault.null }
        return UnsafeRawBufferPointer(start: base, count: count)
    }

    func integer<Integer: FixedWidthInteger>(_ type: Integer.Type = Integer.self) throws -> Integer {
        guard count == MemoryLayout<Integer>.size else { throw isNull ? CellFault.null : CellFault.malformed }
        return Integer(bigEndian: base.loadUnaligned(as: Integer.self))
    }
}

/// What is wrong with a value; `QueryResult` adds which column.
enum CellFault: Error {
    case null
    case malformed
    case outOfRange
    case unrecognised
}
