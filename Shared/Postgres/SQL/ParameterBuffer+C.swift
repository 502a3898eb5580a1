/// The four parallel arrays that libpq takes.
struct CParameters {
    let count: Int32
    let types: UnsafePointer<UInt32>?
    let values: UnsafePointer<UnsafePointer<CChar>?>?
    let lengths: UnsafePointer<Int32>?
    let formats: UnsafePointer<Int32>?
}

extension ParameterBuffer {
    /// The values as libpq's arrays, on the stack, good during `body`.
    func withCParameters<R>(_ body: (CParameters) throws -> R) throws -> R {
        if let failure { throw failure }
        guard count <= ParameterBuffer.limit else { throw PostgresEncodingError(reason: "a statement has more than \(ParameterBuffer.limit) values") }
        guard count > 0 else { return try body(CParameters(count: 0, types: nil, values: nil, lengths: nil, formats: nil)) }
        return try writer.bytes.withUnsafeBytes { bytes in
            try withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: count) { values in
                try withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * count) { numbers in
                    try withUnsafeTemporaryAllocation(of: UInt32.self, capacity: count) { types in
                        for (index, slot) in slots.enumerated() {
                            types[index] = slot.oid
                            numbers[index] = max(slot.length, 0)
                            numbers[count + index] = 1
                            // An empty value needs an address too: a null pointer would mean NULL.
                            let base = bytes.baseAddress ?? UnsafeRawPointer(numbers.baseAddress!)
                            values[index] = slot.length < 0 ? nil : (base + slot.offset).assumingMemoryBound(to: CChar.self)
                        }
                        return try body(
                            CParameters(
                                count: Int32(count), types: types.baseAddress, values: values.baseAddress,
                                lengths: numbers.baseAddress, formats: numbers.baseAddress! + count))
                    }
                }
            }
        }
    }
}
