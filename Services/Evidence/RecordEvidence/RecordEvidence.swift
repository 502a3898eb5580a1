import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Postgres
import ServiceKit

/// Records an item of evidence; its first revision (E4).
struct RecordEvidence: Sendable {
    let dependencies: Dependencies

    /// - Parameters:
    ///   - draft: the autosaved draft that became this item; it is thrown away with the save.
    ///   - transaction: nothing may follow in it but the answer's keeping: the audit entry comes last.
    func callAsFunction(
        _ content: ItemContent, in unit: UnitID, draft: DraftID? = nil, as caller: Caller, in transaction: Transaction
    ) async throws -> EvidenceAPI.Evidence {
        let audited = try await add(content, in: unit, draft: draft, as: caller, in: transaction)
        try await AuditTrail.append([audited.entry].compactMap(\.self), in: transaction)
        return audited.evidence
    }

    /// The same without the audit entry, which is the caller's to append.
    func add(_ content: ItemContent, in unit: UnitID, draft: DraftID? = nil, as caller: Caller, in transaction: Transaction) async throws -> Audited {
        try caller.access.require(caller.access.mayRecord(in: unit), in: unit, .writersOnly)
        let now = dependencies.now()
        let context = try await CitationContext.load(content.content, in: unit, on: LocalDate(now), dependencies, in: transaction)

        let item = NewItem(id: .new(at: now), unit: unit, content: content, author: caller.author, at: now)
        let changed = try await insert(item, in: transaction)
        if let draft { try await EvidenceDraftRow.discard(draft, of: caller.principal.subject, in: transaction) }
        try await EntryEvents(dependencies).tell(changed, unit: unit, evidence: item.id, revision: 1, at: now, in: transaction)
        return Audited(
            evidence: EvidenceAPI.Evidence(item, unitName: context.unitName, cited: context.cited),
            entry: AuditEntry("evidence.recorded", subject: "evidence/\(item.id)", after: content.json.sha256, by: caller))
    }

    /// An item as it is stored for the first time.
    struct NewItem: Sendable {
        let id: EvidenceID
        let unit: UnitID
        let content: ItemContent
        let author: EvidenceAPI.Author
        let at: Date
    }
}
