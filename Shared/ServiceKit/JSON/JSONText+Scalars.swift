import ContractsCore
import Foundation

extension JSONText {
    mutating func write(_ text: String) {
        append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var clean = 0
            for index in 0..<utf8.count where JSONText.needsEscape(utf8[index]) {
                append(UnsafeBufferPointer(rebasing: utf8[clean..<index]))
                escape(utf8[index])
                clean = index + 1
            }
            append(UnsafeBufferPointer(rebasing: utf8[clean...]))
        }
        append(UInt8(ascii: "\""))
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case 0x08: append("\\b")
        case 0x09: append("\\t")
        case 0x0a: append("\\n")
        case 0x0c: append("\\f")
        case 0x0d: append("\\r")
        default:
            append("\\u00")
            append(JSONText.hexadecimal(byte >> 4))
            append(JSONText.hexadecimal(byte & 15))
        }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }

    mutating func write(_ integer: some BinaryInteger) {
        plain(String(integer))
    }

    mutating func write(_ number: some BinaryFloatingPoint & CustomStringConvertible) throws {
        guard number.isFinite else {
            throw EncodingError.invalidValue(number, .init(codingPath: [], debugDescription: "JSON has no number that is not finite"))
        }
        let text = number.description
        plain(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
    }

    mutating func write(_ boolean: Bool) {
        append(boolean ? "true" : "false")
    }

    mutating func writeNull() {
        append("null")
    }

    /// As `JSONCoding.text`, to the nearest millisecond.
    mutating func write(_ date: Date) {
        append(UInt8(ascii: "\""))
        if let time = UTCTime(date) { time.append(to: &self) } else { plain(JSONCoding.text(date)) }
        append(UInt8(ascii: "\""))
    }

    mutating func write(_ raw: RawJSON) {
        plain(raw.text)
    }

    private mutating func plain(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }
}
