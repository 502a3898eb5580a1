import Foundation

extension Validation {
    package enum Lines: Sendable {
        case one
        /// Line breaks and tabs are text; CR LF becomes LF.
        case many
    }

    /// Required text: trimmed, not blank, at most `max` Unicode scalars (what PostgreSQL counts), free of control characters. Returns the cleaned
    /// text even when it is wrong; `finish` throws before it can be used.
    package mutating func text(_ value: String, at pointer: String, max: Int, lines: Lines = .one) -> String {
        let text = cleaned(value, lines)
        guard required(text, at: pointer) else { return text }
        maxLength(text, max, at: pointer)
        noControlCharacters(text, at: pointer, lines: lines)
        return text
    }

    /// Optional text: as `text`, but blank becomes nil.
    package mutating func optionalText(_ value: String?, at pointer: String, max: Int, lines: Lines = .one) -> String? {
        guard let value else { return nil }
        let text = cleaned(value, lines)
        guard !text.isEmpty else { return nil }
        maxLength(text, max, at: pointer)
        noControlCharacters(text, at: pointer, lines: lines)
        return text
    }

    /// Text that may still be empty, such as a draft's.
    package mutating func draftText(_ value: String?, at pointer: String, max: Int, lines: Lines = .one) -> String {
        optionalText(value, at: pointer, max: max, lines: lines) ?? ""
    }

    @discardableResult
    package mutating func required(_ text: String?, at pointer: String) -> Bool {
        let given = text.map { !$0.allSatisfy(\.isWhitespace) } ?? false
        check(given, pointer, "is required")
        return given
    }

    package mutating func maxLength(_ text: String, _ max: Int, at pointer: String) {
        let length = text.utf8.count <= max ? 0 : text.unicodeScalars.count
        check(length <= max, pointer, "must have at most \(max) characters; it has \(length)")
    }

    package mutating func noControlCharacters(_ text: String, at pointer: String, lines: Lines = .one) {
        let clean = text.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "\n", "\t": lines == .many
            default: scalar.properties.generalCategory != .control
            }
        }
        check(clean, pointer, lines == .one ? "must not contain line breaks, tabs or other control characters" : "must not contain control characters")
    }

    private func cleaned(_ value: String, _ lines: Lines) -> String {
        let trimmed = value.trimmingCharacters(in: .whitespacesAndNewlines)
        guard lines == .many, trimmed.utf8.contains(UInt8(ascii: "\r")) else { return trimmed }
        return trimmed.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
    }
}
