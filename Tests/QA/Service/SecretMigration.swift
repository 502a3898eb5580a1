import Foundation

/// Another service's schema, with a table in it that is none of ours.
enum SecretMigration {
    static func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "secret-migration-qa")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("CREATE TABLE secret (word text);\n".utf8).write(to: folder.appending(path: "0001_secret.sql"), options: .atomic)
        return folder
    }
}
