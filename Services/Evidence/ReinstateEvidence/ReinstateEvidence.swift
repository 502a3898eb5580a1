import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// Puts a withdrawn item back into the workbook, as it was.
struct ReinstateEvidence: Sendable {
    let dependencies: Dependencies

    /// - Parameters:
    ///   - ifMatch: the version that the change was made from.
    ///   - transaction: nothing may follow in it but the answer's keeping: the audit entry comes last.
    func callAsFunction(_ id: EvidenceID, ifMatch: ETag, as caller: Caller, in transaction: Transaction) async throws -> EvidenceAPI.Evidence {
        let before = try await caller.access.lockedEvidence(id, in: transaction)
        try caller.access.require(caller.access.mayRecord(in: before.unit), in: before.unit, .writersOnly)
        try before.require(ifMatch)
        guard before.isWithdrawn else { throw EvidenceRefusal.notWithdrawn }
        let now = dependencies.now()
        guard try await UnitPlace.find(before.unit, on: LocalDate(now), in: transaction)?.isOpen == true else { throw EvidenceRefusal.unitClosed }
        let changed = try await reinstate(before, by: caller.author, at: now, in: transaction)
        try await LinkCascade(dependencies, item: id, revision: before.revision, by: caller.author, at: now).reinstate(in: transaction)
        guard let after = try await EvidenceRow.find(id, in: transaction) else { throw AccessRefusal.notFound }
        let files = try await EvidenceFileRow.attached(to: [after], in: transaction)
        let evidence = try EvidenceAPI.Evidence(after, citing: await dependencies.indicators.find(after.indicators, in: transaction), files: files)
        try await EntryEvents(dependencies).tell(changed, unit: before.unit, evidence: id, revision: before.revision, at: now, in: transaction)
        try await dependencies.record(
            "evidence.reinstated", subject: "evidence/\(id)", before: before.sha256, after: before.sha256, by: caller, in: transaction)
        return evidence
    }
}
