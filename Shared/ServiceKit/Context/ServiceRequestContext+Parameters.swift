import Foundation
import Hummingbird

extension ServiceRequestContext {
    /// A value of the path template. What does not parse names nothing, and so is the 404 problem.
    package func path<Value: LosslessStringConvertible>(_ name: String, as type: Value.Type = Value.self) throws(ProblemError) -> Value {
        guard let raw = coreContext.parameters.get(name), let text = raw.utf8.contains(UInt8(ascii: "%")) ? raw.removingPercentEncoding : String(raw),
            let value = Value(text)
        else { throw .notFound() }
        return value
    }

    /// A value of the query; the first where it is repeated.
    package func query(_ name: String) -> String? {
        queryItems.first { $0.name == name }?.value
    }

    /// Every value of a repeated query parameter, in order.
    package func queryAll(_ name: String) -> [String] {
        queryItems.filter { $0.name == name }.map(\.value)
    }

    /// A typed value of the query: nil when absent or empty, the 422 problem (pointer `/query/NAME`) when it does not parse.
    package func query<Value: LosslessStringConvertible>(_ name: String, as type: Value.Type) throws(ProblemError) -> Value? {
        guard let text = query(name), !text.isEmpty else { return nil }
        guard let value = Value(text) else { throw .validation("/query/\(name)", "is not an accepted value") }
        return value
    }

    /// A query value that is one of an enumeration's words.
    package func query<Value: RawRepresentable<String>>(_ name: String, in type: Value.Type) throws(ProblemError) -> Value? {
        guard let text = query(name), !text.isEmpty else { return nil }
        guard let value = Value(rawValue: text) else { throw .validation("/query/\(name)", "is not an accepted value") }
        return value
    }

    private var queryItems: [(name: String, value: String)] {
        guard let target = head.path, let mark = target.firstIndex(of: "?") else { return [] }
        return target[target.index(after: mark)...].split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (ServiceRequestContext.decoded(parts[0]), parts.count > 1 ? ServiceRequestContext.decoded(parts[1]) : "")
        }
    }

    /// Most names and values have nothing to decode, which Foundation takes long to find.
    private static func decoded(_ text: Substring) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "%") }) else { return String(text) }
        let spaced = text.replacingOccurrences(of: "+", with: " ")
        return spaced.removingPercentEncoding ?? spaced
    }
}
