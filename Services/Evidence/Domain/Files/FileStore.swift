import Foundation
import Glibc
import NIOPosix
import ServiceKit

/// Files on disk under the SHA-256 of their bytes (E5). No name from outside is ever part of a path.
///
/// `incoming/` holds what is being received, `content/ab/ab12…` what was. A file gets its name in the other only when all of it is on the disk.
struct FileStore: Sendable {
    private let root: String

    var incoming: String { "\(root)/incoming" }
    var content: String { "\(root)/content" }

    /// - Throws: `SettingError` unless the directory can be written to.
    init(_ directory: String) throws(SettingError) {
        self.root = directory
        do {
            try FileManager.default.createDirectory(atPath: "\(directory)/incoming", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try FileManager.default.createDirectory(atPath: "\(directory)/content", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw SettingError("FILES_DIRECTORY", "names a directory that cannot be made or written to")
        }
        guard access("\(directory)/content", W_OK) == 0, access("\(directory)/incoming", W_OK) == 0 else {
            throw SettingError("FILES_DIRECTORY", "names a directory that cannot be written to")
        }
    }

    func receive() async throws -> IncomingFile {
        try await NIOThreadPool.singleton.runIfActive { try IncomingFile(in: incoming) }
    }

    /// Puts a received file to its place, and leaves it where it was received as well, so that doing it again, as when a transaction is tried again, does
    /// the same. The same bytes may be there already: then nothing is to be done.
    func keep(_ file: IncomingFile, as sha256: String) async throws {
        try await NIOThreadPool.singleton.runIfActive {
            let folder = "\(content)/\(sha256.prefix(2))"
            if mkdir(folder, 0o700) != 0, errno != EEXIST { throw FileFault("make a folder for") }
            guard link(file.path, path(sha256)) == 0 || errno == EEXIST else { throw FileFault("keep") }
            try FileStore.flush(folder)
            try FileStore.flush(content)
        }
    }

    /// - Throws: `FileFault` where it is not there.
    func open(_ sha256: String) async throws -> StoredBytes {
        try await NIOThreadPool.singleton.runIfActive { try StoredBytes(path(sha256)) }
    }

    func path(_ sha256: String) -> String { "\(content)/\(sha256.prefix(2))/\(sha256)" }

    /// A file's new name survives a power cut only when its folder is on the disk too.
    private static func flush(_ folder: String) throws(FileFault) {
        let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFault("open the folder of") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileFault("flush the folder of") }
    }
}
