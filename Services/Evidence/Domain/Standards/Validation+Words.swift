import ServiceKit

/// Checks for text that is kept as it came, unlike form input, which is trimmed.
extension Validation {
    /// Text that is not blank and holds no control characters but line breaks and tabs. Nil passes.
    mutating func words(_ text: String?, at pointer: String, max: Int, mayBeEmpty: Bool = false) {
        guard let text else { return }
        if text.isEmpty, mayBeEmpty { return }
        guard required(text, at: pointer) else { return }
        maxLength(text, max, at: pointer)
        noControlCharacters(text, at: pointer, lines: .many)
    }

    mutating func everyWords(_ texts: [String], at pointer: String, max: Int) {
        check(texts.count <= 200, pointer, "must have at most 200 entries; it has \(texts.count)")
        for (index, text) in texts.prefix(200).enumerated() {
            words(text, at: Validation.pointer(pointer, index), max: max)
        }
    }

    /// A short name without spaces at its ends, fit for an address: letters, digits, space and `. _ - ( ) & /`.
    mutating func code(_ code: String, at pointer: String, max: Int = 50) {
        let allowed = code.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || " ._-()&/".unicodeScalars.contains($0)
        }
        let trimmed = code.first != " " && code.last != " "
        check(!code.isEmpty && allowed && trimmed, pointer, "must be a short name of letters, digits and . _ - ( ) & /")
        maxLength(code, max, at: pointer)
    }
}
