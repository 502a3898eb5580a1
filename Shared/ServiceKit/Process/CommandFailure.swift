package import Foundation

/// Why a command did not do what it was asked to, in sentences for the terminal.
package struct CommandFailure: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }

    /// - Throws: a sentence in place of an error's own words.
    package static func read(_ file: String) throws -> Data {
        guard let data = FileManager.default.contents(atPath: file) else { throw CommandFailure("\(file) cannot be read.") }
        return data
    }

    package static func readText(_ file: String) throws -> String {
        guard let text = String(data: try read(file), encoding: .utf8) else { throw CommandFailure("\(file) is not text in UTF-8.") }
        return text
    }
}
