import ContractsCore
import ContractsEvidence

/// Gives a file's bytes out, once the virus scan found nothing in them (E5).
struct DownloadFile: Sendable {
    let dependencies: Dependencies

    struct Download: Sendable {
        let file: EvidenceFileRow
        let bytes: StoredBytes
    }

    /// - Throws: `FileRefusal` where they wait for the scan, or are in quarantine.
    func callAsFunction(_ id: FileID, as caller: Caller) async throws -> Download {
        let file = try await caller.access.file(id, in: dependencies.pool)
        switch file.state {
        case .clean, .unscanned: break
        case .waiting: throw FileRefusal.notScannedYet
        case .infected, .unscannable: throw FileRefusal.quarantined(file.finding ?? file.state.rawValue)
        }
        guard let filing = dependencies.filing else { throw FileRefusal.noStore }
        return Download(file: file, bytes: try await filing.store.open(file.sha256))
    }
}
