import ContractsCore
import ContractsEvidence
import Events
import Postgres

/// Takes a file off an item (E5). The bytes stay, and what a submission froze stays readable. Whoever removes is an
/// author of the item, as whoever attaches: they may not rate what they made of it.
struct RemoveFile: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: FileID, from item: EvidenceID, as caller: Caller) async throws -> EvidenceAPI.EvidenceFile {
        try await dependencies.pool.transaction { transaction in
            let now = dependencies.now()
            let row = try await caller.access.lockedEvidence(item, in: transaction)
            try caller.access.require(caller.access.mayRecord(in: row.unit), in: row.unit, .writersOnly)
            guard let file = try await EvidenceFileRow.find(id, in: transaction), file.item == item else { throw AccessRefusal.notFound }
            guard file.removedAt == nil else { return EvidenceAPI.EvidenceFile(file) }
            guard try await UnitPlace.find(row.unit, on: LocalDate(now), in: transaction)?.isOpen == true else { throw EvidenceRefusal.unitClosed }
            if row.isWithdrawn { throw EvidenceRefusal.withdrawn }

            let changed = try await remove(file, of: row, by: caller.author, at: now, in: transaction)
            try await EntryEvents(dependencies).tell(changed, unit: row.unit, evidence: item, revision: row.revision, at: now, in: transaction)
            if row.links > 0 {
                try await LinkCascade(dependencies, item: item, revision: row.revision, by: caller.author, at: now).changed(citing: [], in: transaction)
            }
            guard let removed = try await EvidenceFileRow.find(id, in: transaction) else { throw AccessRefusal.notFound }
            try await dependencies.record("evidence.file-removed", subject: "evidence/\(item)", before: file.sha256, by: caller, in: transaction)
            return EvidenceAPI.EvidenceFile(removed)
        }
    }
}
