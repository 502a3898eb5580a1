/// The elements of a list.
struct JSONListContainer: UnkeyedEncodingContainer {
    let output: JSONOutput
    let depth: Int
    private(set) var count = 0
    var codingPath: [any CodingKey] { [] }

    init(output: JSONOutput, depth: Int) {
        self.output = output
        self.depth = depth
    }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        next()
        try output.write(value)
    }

    mutating func encode(_ value: String) {
        next()
        output.text.write(value)
    }

    mutating func encode(_ value: Int) {
        next()
        output.text.write(value)
    }

    mutating func encodeNil() {
        next()
        output.text.writeNull()
    }

    private mutating func next() {
        output.text.element(depth: depth)
        count += 1
    }

    mutating func nestedContainer<NestedKey: CodingKey>(keyedBy keyType: NestedKey.Type) -> KeyedEncodingContainer<NestedKey> {
        output.text.unsupported()
        return KeyedEncodingContainer(JSONObjectContainer<NestedKey>(output: output, depth: depth))
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        output.text.unsupported()
        return self
    }

    mutating func superEncoder() -> any Encoder {
        output.text.unsupported()
        return JSONValueEncoder(output: output, depth: depth)
    }
}
