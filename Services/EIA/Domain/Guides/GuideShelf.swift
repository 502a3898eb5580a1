import ContractsEIA
import Postgres
import Synchronization

/// Published versions of the guide that were read already: they never change, and every page about an assessment asks for one.
final class GuideShelf: Sendable {
    private let guides = Mutex<[GuideID: GuideRow]>([:])

    /// - Throws: `notFound` where there is no such version.
    func guide(_ id: GuideID, in executor: some Executor) async throws -> GuideRow {
        if let known = guides.withLock({ $0[id] }) { return known }
        guard let read = try await GuideRow.find(id, in: executor) else { throw AccessRefusal.notFound }
        if read.publishedAt != nil { guides.withLock { $0[id] = read } }
        return read
    }
}
