package import ContractsCore
package import Foundation

/// A value that writes its own JSON, member by member. For the rows of which the busiest lists are made: the containers of `Encodable` cost several times
/// what the text does. What it writes is what the contract's type has; a test decodes it.
package protocol JSONObjectWritable {
    func write(to object: inout JSONObject)
}

/// The members of an object, and of the objects in it, as they are written. Absent values are left out, as the contracts have it.
package struct JSONObject {
    private var text = JSONText()
    private var hasMembers = false

    private init() {}

    package static func encode(_ value: some JSONObjectWritable) -> Data {
        var object = JSONObject()
        object.write(value)
        return Data(object.text.bytes)
    }

    package mutating func add(_ name: StaticString, _ value: String) {
        begin(name)
        text.write(value)
    }

    package mutating func add(_ name: StaticString, _ value: Int) {
        begin(name)
        text.write(value)
    }

    package mutating func add(_ name: StaticString, _ value: Bool) {
        begin(name)
        text.write(value)
    }

    package mutating func add(_ name: StaticString, _ value: Date) {
        begin(name)
        text.write(value)
    }

    package mutating func add(_ name: StaticString, _ value: RawJSON) {
        begin(name)
        text.write(value)
    }

    package mutating func add<Tag>(_ name: StaticString, _ value: ID<Tag>) {
        add(name, value.description)
    }

    package mutating func add(_ name: StaticString, _ value: some RawRepresentable<String>) {
        add(name, value.rawValue)
    }

    package mutating func add(_ name: StaticString, _ value: some JSONObjectWritable) {
        begin(name)
        write(value)
    }

    package mutating func add(_ name: StaticString, _ values: [some JSONObjectWritable]) {
        list(name, values) { $0.write($1) }
    }

    package mutating func add<Tag>(_ name: StaticString, _ ids: [ID<Tag>]) {
        list(name, ids) { $0.text.write($1.description) }
    }

    private mutating func list<Value>(_ name: StaticString, _ values: [Value], _ write: (inout JSONObject, Value) -> Void) {
        begin(name)
        text.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            write(&self, value)
        }
        text.append(UInt8(ascii: "]"))
    }

    private mutating func write(_ value: some JSONObjectWritable) {
        let outer = hasMembers
        hasMembers = false
        text.append(UInt8(ascii: "{"))
        value.write(to: &self)
        text.append(UInt8(ascii: "}"))
        hasMembers = outer
    }

    private mutating func begin(_ name: StaticString) {
        if hasMembers { text.append(UInt8(ascii: ",")) }
        hasMembers = true
        text.append(UInt8(ascii: "\""))
        text.append(name)
        text.append("\":")
    }
}
