import ContractsEvidence
import Foundation
import ServiceKit

/// Why a command did not do what it was asked to, in sentences for the terminal.
struct CommandFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }

    /// One line for each error of a file.
    init(_ file: String, _ errors: [EvidenceAPI.LineError]) {
        self.init("\(file): nothing was imported" + errors.map { "\n\(file):\($0.line): \($0.detail)" }.joined())
    }

    /// - Throws: a sentence in place of an error's own words.
    static func read(_ file: String) throws -> Data {
        guard let data = FileManager.default.contents(atPath: file) else { throw CommandFailure("\(file) cannot be read.") }
        return data
    }

    static func readText(_ file: String) throws -> String {
        guard let text = String(data: try read(file), encoding: .utf8) else { throw CommandFailure("\(file) is not text in UTF-8.") }
        return text
    }
}
