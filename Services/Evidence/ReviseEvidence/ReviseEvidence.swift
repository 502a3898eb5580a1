import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Postgres
import ServiceKit

/// Saves a new revision of an item (E4). The one before stays as it is.
struct ReviseEvidence: Sendable {
    let dependencies: Dependencies

    /// Content that is the same as before makes no revision.
    /// - Parameters:
    ///   - ifMatch: the version that the change was made from.
    ///   - draft: the autosaved draft that became this revision; it is thrown away with the save.
    func callAsFunction(
        _ body: EvidenceAPI.EvidenceContent, of id: EvidenceID, ifMatch: ETag, draft: DraftID? = nil, as caller: Caller
    ) async throws -> EvidenceAPI.Evidence {
        try await dependencies.pool.transaction { transaction in
            let audited = try await revise(body, of: id, ifMatch: ifMatch, draft: draft, as: caller, in: transaction)
            try await AuditTrail.append([audited.entry].compactMap(\.self), in: transaction)
            return audited.evidence
        }
    }

    /// The same without the audit entry, which is the caller's to append.
    /// - Parameter legacyMarking: whether RESTRICTED is allowed, as for what is imported.
    func revise(
        _ body: EvidenceAPI.EvidenceContent, of id: EvidenceID, ifMatch: ETag, draft: DraftID? = nil, legacyMarking: Bool = false, as caller: Caller,
        in transaction: Transaction
    ) async throws -> Audited {
        let before = try await caller.access.lockedEvidence(id, in: transaction)
        try caller.access.require(caller.access.mayRecord(in: before.unit), in: before.unit, .writersOnly)
        try before.require(ifMatch)
        if before.isWithdrawn { throw EvidenceRefusal.withdrawn }
        let files = try await EvidenceFileRow.attached(to: [before], in: transaction)
        let old = try EvidenceAPI.Evidence(before, citing: await dependencies.indicators.find(before.indicators, in: transaction), files: files)
        let content = try ItemContent(body, legacyMarking: legacyMarking || old.content.control.marking == .restricted)
        if let draft { try await EvidenceDraftRow.discard(draft, of: caller.principal.subject, in: transaction) }
        if content.json.sha256 == before.sha256 { return Audited(evidence: old, entry: nil) }
        return try await save(content, over: old, before, as: caller, in: transaction)
    }

    private func save(
        _ content: ItemContent, over old: EvidenceAPI.Evidence, _ before: EvidenceRow, as caller: Caller, in transaction: Transaction
    ) async throws -> Audited {
        let now = dependencies.now()
        let context = try await CitationContext.load(content.content, in: before.unit, on: LocalDate(now), dependencies, in: transaction)

        let revision = NewRevision(
            item: before.id, unit: before.unit, number: before.revision + 1, content: content, replaced: old.content.indicators, author: caller.author,
            authors: old.authors.including(caller.author), at: now
        )
        let changed = try await insert(revision, in: transaction)
        try await EntryEvents(dependencies).tell(changed, unit: before.unit, evidence: before.id, revision: revision.number, at: now, in: transaction)
        if before.links > 0 {
            try await LinkCascade(dependencies, item: before.id, revision: revision.number, by: caller.author, at: now)
                .changed(citing: content.content.indicators.map(\.indicator), in: transaction)
        }
        return Audited(
            evidence: EvidenceAPI.Evidence(revision, of: before, cited: context.cited, files: old.files),
            entry: AuditEntry("evidence.revised", subject: "evidence/\(before.id)", before: before.sha256, after: content.json.sha256, by: caller))
    }

    /// A revision as it is stored.
    struct NewRevision: Sendable {
        let item: EvidenceID
        let unit: UnitID
        let number: Int
        let content: ItemContent
        /// What the revision before cited.
        let replaced: [EvidenceAPI.Citation]
        let author: EvidenceAPI.Author
        /// Of all revisions, this one included.
        let authors: [EvidenceAPI.Author]
        let at: Date
    }
}
