import ContractsCore
import ContractsEvidence
import Postgres

extension Access {
    /// The file, if the caller may read its item.
    /// - Throws: `AccessRefusal.notFound` also where it exists and is not theirs to see.
    func file(_ id: FileID, in executor: some Executor) async throws -> EvidenceFileRow {
        guard let row = try await EvidenceFileRow.find(id, in: executor) else { throw AccessRefusal.notFound }
        if !mayRead(row.unit) { _ = try await evidence(row.item, in: executor) }
        return row
    }
}
