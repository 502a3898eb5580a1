import ContractsCore
import ContractsEvidence

/// One item as it stands, withdrawn or not; another unit's as it was published.
struct GetEvidence: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: EvidenceID, as caller: Caller) async throws -> StoredEvidence {
        let (row, reach) = try await caller.access.visible(id, in: dependencies.pool)
        let files = try await EvidenceFileRow.attached(to: [row], published: reach.isWhole ? [] : [row.id], in: dependencies.pool)
        return StoredEvidence(row, citing: try await dependencies.indicators.find(row.indicators, in: dependencies.pool), files: files)
    }
}
