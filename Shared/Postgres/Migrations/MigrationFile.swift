import Crypto
package import Foundation

/// One file of the schema's history: `0001_units.sql`.
package struct MigrationFile: Sendable, Hashable {
    package let name: String
    let text: String
    let sha256: Data

    init(_ url: URL) throws {
        let contents = try Data(contentsOf: url)
        name = url.lastPathComponent
        text = String(decoding: contents, as: UTF8.self)
        sha256 = Data(SHA256.hash(data: contents))
    }

    /// The `.sql` files of a folder in the order of their names.
    package static func all(in folder: URL) throws -> [MigrationFile] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "sql" }
            .map(MigrationFile.init)
            .sorted { $0.name < $1.name }
    }

    /// A hash over names and contents of a folder's files.
    package static func fingerprint(of folder: URL) throws -> String {
        var hash = SHA256()
        for file in try all(in: folder) {
            hash.update(data: Data(file.name.utf8))
            hash.update(data: file.sha256)
        }
        return hash.finalize().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
