/// The values of a statement, end to end in one block of memory: an allocation a statement, not one a value.
struct ParameterBuffer: Sendable {
    struct Slot: Sendable {
        var oid: UInt32
        var offset: Int
        /// Bytes, or -1 for NULL.
        var length: Int32
    }

    private(set) var slots: [Slot] = []
    private(set) var writer = BinaryWriter()
    /// The first value that has no form on the wire; thrown when the statement is run, since an interpolation cannot throw.
    private(set) var failure: PostgresEncodingError?

    /// The protocol counts parameters in 16 bits.
    static let limit = Int(UInt16.max)

    var count: Int { slots.count }

    mutating func reserveCapacity(_ count: Int) {
        slots.reserveCapacity(count)
        writer.bytes.reserveCapacity(16 * count)
    }

    mutating func append<Value: PostgresEncodable>(_ value: Value) {
        let start = writer.bytes.count
        guard !value.isPostgresNull else {
            slots.append(Slot(oid: Value.postgresType.oid, offset: start, length: -1))
            return
        }
        do {
            try value.encode(into: &writer)
            guard let length = Int32(exactly: writer.bytes.count - start) else { throw PostgresEncodingError(type: Value.self, reason: "is too long") }
            slots.append(Slot(oid: Value.postgresType.oid, offset: start, length: length))
        } catch {
            failure = failure ?? (error as? PostgresEncodingError) ?? PostgresEncodingError(type: Value.self, reason: "cannot be encoded")
            slots.append(Slot(oid: Value.postgresType.oid, offset: start, length: -1))
        }
    }

    mutating func append(_ other: ParameterBuffer) {
        guard !other.slots.isEmpty else { return }
        let start = writer.bytes.count
        writer.bytes.append(contentsOf: other.writer.bytes)
        slots.append(contentsOf: other.slots.map { Slot(oid: $0.oid, offset: $0.offset + start, length: $0.length) })
        failure = failure ?? other.failure
    }
}
