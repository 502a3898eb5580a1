import Foundation

extension Clamd.Verdict {
    /// Reads `stream: OK`, `stream: NAME FOUND`, `… ERROR`.
    /// Anything else, such as nothing, is an error of the scanner's own.
    init(reply: String) {
        let text = reply.trimmingCharacters(in: CharacterSet(charactersIn: "\0\n\r "))
        let word = text.hasPrefix("stream: ") ? String(text.dropFirst("stream: ".count)) : text
        if word == "OK" {
            self = .clean
        } else if word.hasSuffix(" FOUND") {
            let name = String(word.dropLast(" FOUND".count))
            // With AlertEncrypted and the like clamd reports as a finding that it could not look inside.
            self = Self.blind.contains(where: name.hasPrefix) ? .unscannable(name) : .infected(name)
        } else if word.contains("size limit exceeded") {
            self = .unscannable("larger than the scanner's limit")
        } else if word.hasSuffix("ERROR") {
            self = .failed(String(word.prefix(200)))
        } else {
            self = .failed("clamd did not give an answer")
        }
    }

    private static let blind = ["Heuristics.Encrypted", "Heuristics.Limits"]
}
