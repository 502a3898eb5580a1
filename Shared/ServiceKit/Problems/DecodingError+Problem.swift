import ContractsCore
import Foundation

extension ProblemError {
    /// Text that is not JSON is a 400; JSON of the wrong shape a 422 that points at the place. No type name and no value of the request is repeated.
    init(_ error: DecodingError, body: Data) {
        switch error {
        case .dataCorrupted(let context) where context.codingPath.isEmpty:
            // Foundation names no place for a number that does not fit its type, such as 1.5 for a count.
            let isJSON = (try? JSONSerialization.jsonObject(with: body, options: .fragmentsAllowed)) != nil
            self = isJSON ? .validation("", "has a number that is too large, or that should be whole") : .badRequest("The body is not valid JSON.")
        case .dataCorrupted(let context):
            // The suite's own types explain themselves in a phrase that starts so; Foundation's explanations name Swift types.
            let phrase = context.debugDescription
            self = .validation(context.codingPath.jsonPointer, phrase.hasPrefix("is ") || phrase.hasPrefix("must ") ? phrase : "is not an accepted value")
        case .keyNotFound(let key, let context):
            self = .validation((context.codingPath + [key]).jsonPointer, "is required")
        case .valueNotFound(_, let context):
            self = .validation(context.codingPath.jsonPointer, "is required")
        case .typeMismatch(let type, let context):
            self = .validation(context.codingPath.jsonPointer, "must be \(JSONKind.name(of: type))")
        @unknown default:
            self = .badRequest("The body cannot be read.")
        }
    }
}

extension [any CodingKey] {
    /// RFC 6901.
    var jsonPointer: String {
        map { key in
            let name = key.intValue.map(String.init) ?? key.stringValue
            return "/" + name.replacingOccurrences(of: "~", with: "~0").replacingOccurrences(of: "/", with: "~1")
        }.joined()
    }
}
