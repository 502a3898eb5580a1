import ContractsCore
import ContractsEvidence
import Postgres

extension Access {
    /// The file, if the caller may read its item.
    /// - Throws: `AccessRefusal.notFound` also where it exists and is not theirs to see.
    func file(_ id: FileID, in executor: some Executor) async throws -> EvidenceFileRow {
        guard let row = try await EvidenceFileRow.find(id, in: executor) else { throw AccessRefusal.notFound }
        if mayRead(row.unit) { return row }
        let reach = try await visible(row.item, in: executor).reach
        guard let visible = try await EvidenceFileRow.find(id, within: reach, in: executor) else { throw AccessRefusal.notFound }
        return visible
    }
}
