import ContractsCore
import ContractsEvidence
import Events
import Foundation
import NIOCore
import Postgres
import ServiceKit

/// Attaches a file to an item (E5). Whoever attaches is an author of the item: they may not rate it.
struct AttachFile: Sendable {
    let dependencies: Dependencies

    struct Attached: Sendable {
        let file: EvidenceAPI.EvidenceFile
        /// False where the same bytes were attached already.
        let isNew: Bool
    }

    /// - Parameter body: is read only after it is known that the caller may.
    /// - Throws: `FileRefusal`; the 413 problem over the limit, without reading on.
    func callAsFunction(
        _ name: FileName, to item: EvidenceID, length: Int?, body: some AsyncSequence<ByteBuffer, any Error>, as caller: Caller
    ) async throws -> Attached {
        let row = try await caller.access.evidence(item, in: dependencies.pool)
        try caller.access.require(caller.access.mayRecord(in: row.unit), in: row.unit, .writersOnly)
        guard let filing = dependencies.filing else { throw FileRefusal.noStore }
        let incoming = try await filing.store.receive()
        defer { incoming.discard() }
        let received = try await receive(body, length: length, into: incoming, at: filing)
        let kind = try FileKind.told(by: received.head, name: name)
        let file = NewFile(name: name.ending(kind.endings[0]), kind: kind, size: received.size, sha256: received.sha256, state: filing.stateOnArrival)

        let attached = try await dependencies.pool.transaction { transaction in
            try await attach(file, to: item, as: caller, in: transaction) { try await filing.store.keep(incoming, as: received.sha256) }
        }
        guard attached.file.state == .waiting else { return attached }
        try? await ScanFile(dependencies: dependencies)(received.sha256)
        guard let scanned = try await EvidenceFileRow.find(attached.file.id, in: dependencies.pool) else { return attached }
        return Attached(file: EvidenceAPI.EvidenceFile(scanned), isNew: attached.isNew)
    }

    private func receive(
        _ body: some AsyncSequence<ByteBuffer, any Error>, length: Int?, into file: IncomingFile, at filing: Filing
    ) async throws -> IncomingFile.Finished {
        if let length, length > filing.largest { throw FileRefusal.tooLarge(filing.largest) }
        for try await piece in body {
            guard try await file.write(piece) <= filing.largest else { throw FileRefusal.tooLarge(filing.largest) }
        }
        let finished = try await file.finish()
        guard length == nil || length == finished.size else { throw ProblemError.badRequest("The file ended early.") }
        guard finished.size > 0 else { throw FileRefusal.empty }
        return finished
    }

    /// A file as it is stored.
    struct NewFile: Sendable {
        let name: FileName
        let kind: FileKind
        let size: Int
        let sha256: String
        let state: EvidenceAPI.FileState
    }
}
