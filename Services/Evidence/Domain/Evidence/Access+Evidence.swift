import ContractsCore
import ContractsEvidence
import Postgres

extension Access {
    /// The item, if the caller may read its unit.
    /// - Throws: `AccessRefusal.notFound` also where it exists and is not theirs to see.
    func evidence(_ id: EvidenceID, in executor: some Executor) async throws -> EvidenceRow {
        try await readable(EvidenceRow.find(id, in: executor), in: executor)
    }

    /// The same, held until the transaction ends.
    func lockedEvidence(_ id: EvidenceID, in transaction: Transaction) async throws -> EvidenceRow {
        try await readable(EvidenceRow.lock(id, in: transaction), in: transaction)
    }

    private func readable(_ row: EvidenceRow?, in executor: some Executor) async throws -> EvidenceRow {
        guard let row else { throw AccessRefusal.notFound }
        // A successor's people read the unit's history.
        // What was ever published is part of other units' trails: whoever may read evidence at all may read it.
        if row.published, readsSomeUnit { return row }
        if !mayRead(row.unit) { _ = try await unit(row.unit, in: executor) }
        return row
    }
}
