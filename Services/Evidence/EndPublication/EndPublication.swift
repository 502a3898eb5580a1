import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// Ends a publication, with a reason (E8): in no unit does the item count any longer. It stays in the workbook of its own unit.
struct EndPublication: Sendable {
    let dependencies: Dependencies

    /// - Parameter transaction: nothing may follow in it but the answer's keeping: the audit entry comes last.
    func callAsFunction(
        _ id: EvidenceID, because reason: WithdrawEvidence.Reason, ifMatch: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EvidenceAPI.CorporateEvidence {
        let item = try await caller.access.lockedEvidence(id, in: transaction)
        try caller.access.require(caller.access.mayPublish(for: item.unit), in: item.unit, .publisherOnly)
        guard let before = try await PublicationRow.find(id, in: transaction) else { throw AccessRefusal.notFound }
        try before.current.require(ifMatch)
        let now = dependencies.now()
        guard before.lapse == nil else { throw LinkRefusal.lapsed }
        try await before.lapse(.withdrawn, because: reason.text, by: caller.author, at: now, in: transaction)
        let cascade = LinkCascade(dependencies, item: id, revision: item.revision, by: caller.author, at: now)
        try await cascade.lapse(.withdrawn, because: reason.text, in: transaction)
        let after = try await EvidenceAPI.CorporateEvidence.read(id, as: caller.access, dependencies, in: transaction)
        try await dependencies.record(
            "evidence.publication-ended", subject: "evidence/\(id)", before: String?.none, after: EvidenceAPI.Withdrawal(reason: reason.text), by: caller,
            in: transaction)
        return after
    }
}
