/// The encoder that one value is given. It writes into the output of all of them.
struct JSONValueEncoder: Encoder {
    let output: JSONOutput
    let depth: Int
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        output.text.become(.object, depth: depth)
        return KeyedEncodingContainer(JSONObjectContainer<Key>(output: output, depth: depth))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        output.text.become(.list, depth: depth)
        return JSONListContainer(output: output, depth: depth)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        output.text.become(.scalar, depth: depth)
        return JSONScalarContainer(output: output, depth: depth)
    }
}
