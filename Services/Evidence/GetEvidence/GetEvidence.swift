import ContractsCore
import ContractsEvidence

/// One item as it stands, withdrawn or not.
struct GetEvidence: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: EvidenceID, as caller: Caller) async throws -> StoredEvidence {
        let row = try await caller.access.evidence(id, in: dependencies.pool)
        let files = try await EvidenceFileRow.attached(to: [row], in: dependencies.pool)
        return StoredEvidence(row, citing: try await dependencies.indicators.find(row.indicators, in: dependencies.pool), files: files)
    }
}
