import Foundation
import Postgres

/// Clears away bytes that no row speaks of: uploads that ended early, and those whose transaction did not commit.
struct FileSweep: Sendable {
    let dependencies: Dependencies

    /// Younger ones are left alone.
    static let age: TimeInterval = 3600

    /// - Returns: how many were cleared away.
    @discardableResult
    func callAsFunction() async throws -> Int {
        guard let store = dependencies.filing?.store else { return 0 }
        let before = dependencies.now().addingTimeInterval(-FileSweep.age)
        let unfinished = try await store.discardIncoming(before: before)
        let orphans = try await dependencies.pool.transaction { transaction in
            try await FileSweep.exclude(in: transaction)
            // Listed under the lock: no upload is between its place on the disk and its row.
            let orphans = try await unknown(store.kept(before: before), in: transaction)
            for sha256 in orphans { try await store.discard(sha256) }
            return orphans.count
        }
        return unfinished + orphans
    }
}
