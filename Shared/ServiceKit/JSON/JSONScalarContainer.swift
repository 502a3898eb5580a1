/// A value that is no object and no list.
struct JSONScalarContainer: SingleValueEncodingContainer {
    let output: JSONOutput
    let depth: Int
    var codingPath: [any CodingKey] { [] }

    func encode<Value: Encodable>(_ value: Value) throws { try output.write(value) }
    func encode(_ value: String) { output.text.write(value) }
    func encode(_ value: Bool) { output.text.write(value) }
    func encode(_ value: Double) throws { try output.text.write(value) }
    func encode(_ value: Float) throws { try output.text.write(value) }
    func encode(_ value: Int) { output.text.write(value) }
    func encode(_ value: Int8) { output.text.write(value) }
    func encode(_ value: Int16) { output.text.write(value) }
    func encode(_ value: Int32) { output.text.write(value) }
    func encode(_ value: Int64) { output.text.write(value) }
    func encode(_ value: UInt) { output.text.write(value) }
    func encode(_ value: UInt8) { output.text.write(value) }
    func encode(_ value: UInt16) { output.text.write(value) }
    func encode(_ value: UInt32) { output.text.write(value) }
    func encode(_ value: UInt64) { output.text.write(value) }
    func encodeNil() { output.text.writeNull() }
}
