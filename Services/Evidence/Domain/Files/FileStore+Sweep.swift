import Foundation
import Glibc
import NIOPosix

extension FileStore {
    /// What was left behind by uploads that ended early.
    func discardIncoming(before instant: Date) async throws -> Int {
        try await NIOThreadPool.singleton.runIfActive {
            FileStore.names(in: incoming).count { FileStore.isOlder("\(incoming)/\($0)", than: instant) && unlink("\(incoming)/\($0)") == 0 }
        }
    }

    /// Kept files that have not been written since: candidates for being nobody's.
    func kept(before instant: Date) async throws -> [String] {
        try await NIOThreadPool.singleton.runIfActive {
            FileStore.names(in: content).flatMap { folder in
                FileStore.names(in: "\(content)/\(folder)").filter { FileStore.isOlder("\(content)/\(folder)/\($0)", than: instant) }
            }
        }
    }

    func discard(_ sha256: String) async throws {
        _ = try await NIOThreadPool.singleton.runIfActive { unlink(path(sha256)) }
    }

    private static func names(in folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }

    private static func isOlder(_ path: String, than instant: Date) -> Bool {
        let changed = try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
        return changed.map { $0 < instant } ?? false
    }
}
