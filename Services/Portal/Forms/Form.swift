import Foundation

/// A submitted HTML form, field by field in the order of the page (`application/x-www-form-urlencoded`, WHATWG URL §5.1; with files, `MultipartReader`).
///
/// The order and repeated names are kept, because a draft must give back exactly what was typed; Hummingbird's own decoder goes straight to a
/// Decodable type and loses both.
struct Form: Sendable, Equatable {
    struct Field: Sendable, Equatable {
        let name: String
        let value: String
    }

    /// A file that came with the form.
    struct File: Sendable, Equatable {
        let field: String
        /// As the person's machine names it.
        let name: String
        let content: Data
    }

    var fields: [Field]
    var files: [File] = []

    init(fields: [Field]) {
        self.fields = fields
    }

    init(urlEncoded body: String) {
        fields = body.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return Field(name: Form.decode(parts[0]), value: parts.count > 1 ? Form.decode(parts[1]) : "")
        }
    }

    /// The first value of the name; nil where the form has no such field.
    subscript(name: String) -> String? {
        fields.first { $0.name == name }?.value
    }

    /// The first value without surrounding white space; nil where it is missing or blank.
    func text(_ name: String) -> String? {
        let value = self[name]?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        return value.isEmpty ? nil : value
    }

    func all(_ name: String) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }

    /// Line ends of browsers (CR LF) become plain line feeds; bytes that are not UTF-8 become U+FFFD.
    private static func decode(_ text: Substring) -> String {
        let spaced = text.replacing("+", with: " ")
        guard spaced.utf8.contains(UInt8(ascii: "%")) else { return String(spaced).replacing("\r\n", with: "\n") }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(spaced.utf8.count)
        var rest = spaced.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = rest.prefix(2).hexByte {
                bytes.append(value)
                rest.removeFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    }
}

extension Substring.UTF8View {
    /// The value of exactly two hexadecimal digits.
    fileprivate var hexByte: UInt8? {
        guard count == 2 else { return nil }
        return UInt8(Substring(self), radix: 16)
    }
}
