import Foundation

/// The path and query of a call.
enum Target {
    /// Fills a template; every value is escaped, so that it cannot change the path's shape. A name without a value is a mistake in the calling code.
    static func make(_ template: String, path: [String: String], query: [(String, String)]) -> String {
        var target = ""
        for part in template.split(separator: "/") {
            target += "/"
            if part.hasPrefix("{"), part.hasSuffix("}") {
                let name = String(part.dropFirst().dropLast())
                guard let value = path[name] else { preconditionFailure("\(template) needs a value for \(name)") }
                target += escaped(value)
            } else {
                target += part
            }
        }
        if !query.isEmpty { target += "?" + query.map { "\(escaped($0.0))=\(escaped($0.1))" }.joined(separator: "&") }
        return target
    }

    private static let unreserved = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

    private static func escaped(_ text: String) -> String {
        // A segment of dots alone would be resolved as a relative path on the way.
        if text == "." || text == ".." { return text.replacingOccurrences(of: ".", with: "%2E") }
        return text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }
}
