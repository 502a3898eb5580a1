import Foundation

/// The text that all containers of one encoding write into.
///
/// The state is one value in one variable: a class's variables are checked for exclusive access at every use, which in a first version took a third
/// of the time.
final class JSONOutput {
    var text = JSONText()

    func write<Value: Encodable>(_ value: Value) throws {
        if writeScalar(value) { return }
        let depth = text.open()
        try value.encode(to: JSONValueEncoder(output: self, depth: depth))
        text.close()
    }

    /// Texts, and the Foundation types whose own `encode(to:)` is not what JSON has.
    private func writeScalar<Value: Encodable>(_ value: Value) -> Bool {
        if Value.self == String.self, let value = value as? String {
            text.write(value)
        } else if Value.self == Date.self, let date = value as? Date {
            text.write(date)
        } else if Value.self == URL.self, let url = value as? URL {
            text.write(url.absoluteString)
        } else if Value.self == Data.self, let data = value as? Data {
            text.write(data.base64EncodedString())
        } else if Value.self == Decimal.self {
            text.unsupported()
        } else {
            return false
        }
        return true
    }
}
