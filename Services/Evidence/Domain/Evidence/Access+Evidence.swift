import ContractsCore
import ContractsEvidence
import Postgres

extension Access {
    /// The item, if the caller may read its unit, or it was published: then as it was published.
    /// - Throws: `AccessRefusal.notFound` also where it exists and is not theirs to see.
    func evidence(_ id: EvidenceID, in executor: some Executor) async throws -> EvidenceRow {
        try await visible(id, in: executor).row
    }

    /// The same with what of its history the caller may see.
    func visible(_ id: EvidenceID, in executor: some Executor) async throws -> (row: EvidenceRow, reach: EvidenceReach) {
        guard let row = try await EvidenceRow.find(id, in: executor) else { throw AccessRefusal.notFound }
        if try await reads(row.unit, in: executor) { return (row, .whole) }
        guard row.published, readsSomeUnit, let row = try await EvidenceRow.findPublished(id, in: executor) else { throw AccessRefusal.notFound }
        return (row, .published(to: self))
    }

    /// The item as it stands, for whoever may read it at all, held until the transaction ends.
    func lockedEvidence(_ id: EvidenceID, in transaction: Transaction) async throws -> EvidenceRow {
        guard let row = try await EvidenceRow.lock(id, in: transaction) else { throw AccessRefusal.notFound }
        if row.published, readsSomeUnit { return row }
        guard try await reads(row.unit, in: transaction) else { throw AccessRefusal.notFound }
        return row
    }
}
