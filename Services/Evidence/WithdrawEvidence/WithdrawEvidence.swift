import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// Takes an item out of the workbook, with a reason (E4). Nothing is deleted: its history stays, and it can be reinstated.
struct WithdrawEvidence: Sendable {
    let dependencies: Dependencies

    /// Why, found sound.
    struct Reason: Sendable {
        let text: String

        /// - Throws: the 422 problem.
        init(_ body: EvidenceAPI.Withdrawal) throws(ProblemError) {
            var validation = Validation()
            text = validation.text(body.reason, at: "/reason", max: 2_000, lines: .many)
            try validation.finish()
        }
    }

    /// - Parameters:
    ///   - ifMatch: the version that the change was made from.
    ///   - transaction: nothing may follow in it but the answer's keeping: the audit entry comes last.
    func callAsFunction(
        _ id: EvidenceID, because reason: Reason, ifMatch: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EvidenceAPI.Evidence {
        let before = try await caller.access.lockedEvidence(id, in: transaction)
        try caller.access.require(caller.access.mayRecord(in: before.unit), in: before.unit, .writersOnly)
        try before.require(ifMatch)
        if before.isWithdrawn { throw EvidenceRefusal.withdrawn }
        let now = dependencies.now()
        guard try await UnitPlace.find(before.unit, on: LocalDate(now), in: transaction)?.isOpen == true else { throw EvidenceRefusal.unitClosed }
        let changed = try await withdraw(before, because: reason.text, by: caller.author, at: now, in: transaction)
        if before.published, let publication = try await PublicationRow.find(id, in: transaction), publication.lapse == nil {
            try await publication.lapse(.withdrawn, because: reason.text, by: caller.author, at: now, in: transaction)
        }
        if before.links > 0 {
            try await LinkCascade(dependencies, item: id, revision: before.revision, by: caller.author, at: now)
                .withdraw(because: reason.text, in: transaction)
        }
        guard let after = try await EvidenceRow.find(id, in: transaction) else { throw AccessRefusal.notFound }
        let files = try await EvidenceFileRow.attached(to: [after], in: transaction)
        let evidence = try EvidenceAPI.Evidence(after, citing: await dependencies.indicators.find(after.indicators, in: transaction), files: files)
        try await EntryEvents(dependencies).tell(changed, unit: before.unit, evidence: id, revision: before.revision, at: now, in: transaction)
        try await dependencies.record(
            "evidence.withdrawn", subject: "evidence/\(id)", before: before.sha256, after: before.sha256, by: caller, in: transaction)
        return evidence
    }
}
