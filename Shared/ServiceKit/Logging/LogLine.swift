import Foundation
import Logging

/// One log event on its way to text.
struct LogLine {
    let level: Logger.Level
    let label: String
    let message: String
    let metadata: Logger.Metadata

    /// `2026-01-31T12:00:00.000Z info evidence-service request method=GET status=200`
    var text: String {
        var line = "\(Self.now()) \(level.rawValue) \(label) \(message)"
        for (key, value) in metadata.sorted(by: { $0.key < $1.key }) {
            let text = "\(value)"
            let isPlain = !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != 0x7f }
            line += " \(key)="
            if isPlain { line += text } else { LogLine.quote(text, into: &line) }
        }
        return line + "\n"
    }

    var json: String {
        var line = #"{"time":"\#(Self.now())","level":"\#(level.rawValue)","service":"#
        LogLine.quote(label, into: &line)
        line += #","message":"#
        LogLine.quote(message, into: &line)
        for (key, value) in metadata.sorted(by: { $0.key < $1.key }) {
            line += ","
            LogLine.quote(key, into: &line)
            line += ":"
            LogLine.quote("\(value)", into: &line)
        }
        return line + "}\n"
    }

    /// A JSON string: a value can neither end the line nor forge another.
    private static func quote(_ text: String, into line: inout String) {
        line += "\""
        defer { line += "\"" }
        // Almost every value is of plain characters, and goes in as it is.
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        guard !isPlain else { return line += text }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": line += "\\\""
            case "\\": line += "\\\\"
            case "\n": line += "\\n"
            case "\r": line += "\\r"
            case "\t": line += "\\t"
            case _ where scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029:
                let hexadecimal = String(scalar.value, radix: 16)
                line += "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
            default: line.unicodeScalars.append(scalar)
            }
        }
    }

    private static func now() -> String {
        Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }
}
