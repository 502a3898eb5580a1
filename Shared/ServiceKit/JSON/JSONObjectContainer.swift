/// The members of an object.
struct JSONObjectContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let output: JSONOutput
    let depth: Int
    var codingPath: [any CodingKey] { [] }

    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        output.text.member(key.stringValue, depth: depth)
        try output.write(value)
    }

    func encode(_ value: String, forKey key: Key) {
        output.text.member(key.stringValue, depth: depth)
        output.text.write(value)
    }

    func encode(_ value: Int, forKey key: Key) {
        output.text.member(key.stringValue, depth: depth)
        output.text.write(value)
    }

    func encode(_ value: Bool, forKey key: Key) {
        output.text.member(key.stringValue, depth: depth)
        output.text.write(value)
    }

    func encode(_ value: Double, forKey key: Key) throws {
        output.text.member(key.stringValue, depth: depth)
        try output.text.write(value)
    }

    func encodeNil(forKey key: Key) {
        output.text.member(key.stringValue, depth: depth)
        output.text.writeNull()
    }

    func nestedContainer<NestedKey: CodingKey>(keyedBy keyType: NestedKey.Type, forKey key: Key) -> KeyedEncodingContainer<NestedKey> {
        output.text.unsupported()
        return KeyedEncodingContainer(JSONObjectContainer<NestedKey>(output: output, depth: depth))
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        output.text.unsupported()
        return JSONListContainer(output: output, depth: depth)
    }

    func superEncoder() -> any Encoder {
        output.text.unsupported()
        return JSONValueEncoder(output: output, depth: depth)
    }

    func superEncoder(forKey key: Key) -> any Encoder {
        superEncoder()
    }
}
