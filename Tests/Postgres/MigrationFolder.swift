import Foundation

/// A folder of migrations: one of the fixtures, or one under the system's temporary folder.
enum MigrationFolder {
    static func fixture(_ name: String) -> URL {
        Bundle.module.bundleURL.appending(path: "Fixtures/\(name)")
    }

    static func make(_ files: [String: String]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "migrations-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try write(text, as: name, in: folder) }
        return folder
    }

    static func write(_ text: String, as name: String, in folder: URL) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }
}
