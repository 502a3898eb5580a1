import Foundation
import Postgres

/// Clears away bytes that no row speaks of: uploads that ended early, and those whose transaction did not commit.
struct FileSweep: Sendable {
    let dependencies: Dependencies

    /// Younger ones are left alone.
    static let age: TimeInterval = 3600
    /// Hashes that the database is asked about at a time, and files that are cleared away under one lock.
    private static let batch = 5_000
    private static let fewest = 100

    /// - Returns: how many were cleared away.
    @discardableResult
    func callAsFunction() async throws -> Int {
        guard let store = dependencies.filing?.store else { return 0 }
        let before = dependencies.now().addingTimeInterval(-FileSweep.age)
        let unfinished = try await store.discardIncoming(before: before)
        // Listed without the lock, for which whoever attaches a file would wait: there may be hundreds of thousands.
        let kept = try await store.kept(before: before)
        var orphans: [String] = []
        for start in stride(from: 0, to: kept.count, by: FileSweep.batch) {
            orphans += try await unknown(Array(kept[start..<min(start + FileSweep.batch, kept.count)]), in: dependencies.pool)
        }
        var cleared = 0
        for start in stride(from: 0, to: orphans.count, by: FileSweep.fewest) {
            cleared += try await clear(Array(orphans[start..<min(start + FileSweep.fewest, orphans.count)]), from: store)
        }
        return unfinished + cleared
    }

    private func clear(_ orphans: [String], from store: FileStore) async throws -> Int {
        try await dependencies.pool.transaction { transaction in
            try await FileSweep.exclude(in: transaction)
            // Asked again under the lock: no upload is between its place on the disk and its row.
            let orphans = try await unknown(orphans, in: transaction)
            for sha256 in orphans { try await store.discard(sha256) }
            return orphans.count
        }
    }
}
