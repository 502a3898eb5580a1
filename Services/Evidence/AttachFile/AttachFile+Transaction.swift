import ContractsCore
import ContractsEvidence
import Events
import Postgres

extension AttachFile {
    /// - Parameter keep: puts the bytes to their place, under the lock that holds the sweep of orphans off.
    func attach(
        _ file: NewFile, to item: EvidenceID, as caller: Caller, in transaction: Transaction, keep: () async throws -> Void
    ) async throws -> Attached {
        let now = dependencies.now()
        let row = try await caller.access.lockedEvidence(item, in: transaction)
        try caller.access.require(caller.access.mayRecord(in: row.unit), in: row.unit, .writersOnly)
        guard try await UnitPlace.find(row.unit, on: LocalDate(now), in: transaction)?.isOpen == true else { throw EvidenceRefusal.unitClosed }
        if row.isWithdrawn { throw EvidenceRefusal.withdrawn }
        if let standing = try await EvidenceFileRow.attached(file.sha256, to: item, in: transaction) {
            return Attached(file: EvidenceAPI.EvidenceFile(standing), isNew: false)
        }
        guard row.files < Filing.mostFiles else { throw FileRefusal.tooMany(Filing.mostFiles) }

        try await FileSweep.hold(in: transaction)
        try await keep()
        let id = FileID.new(at: now)
        let evidence = try EvidenceAPI.Evidence(row, citing: [:])
        let changed = try await insert(file, id: id, to: evidence, by: caller.author, at: now, in: transaction)
        try await EntryEvents(dependencies).tell(changed, unit: row.unit, evidence: item, revision: row.revision, at: now, in: transaction)
        if row.links > 0 {
            try await LinkCascade(dependencies, item: item, revision: row.revision, by: caller.author, at: now).changed(citing: [], in: transaction)
        }
        guard let stored = try await EvidenceFileRow.find(id, in: transaction) else { throw AccessRefusal.notFound }
        try await dependencies.record("evidence.file-attached", subject: "evidence/\(item)", after: file.sha256, by: caller, in: transaction)
        return Attached(file: EvidenceAPI.EvidenceFile(stored), isNew: true)
    }
}
