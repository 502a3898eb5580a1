import ContractsCore
import ContractsEvidence

/// One item as it stands, withdrawn or not.
struct GetEvidence: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: EvidenceID, as caller: Caller) async throws -> EvidenceRow {
        try await caller.access.evidence(id, in: dependencies.pool)
    }
}
