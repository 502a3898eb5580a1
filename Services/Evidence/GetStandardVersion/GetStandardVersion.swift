import ContractsEvidence

/// A version with all its phases, sections and indicators (E1).
struct GetStandardVersion: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: StandardVersionID, as caller: Caller) async throws -> EvidenceAPI.StandardVersion {
        let row = try await caller.access.standardVersion(id, in: dependencies.pool)
        return EvidenceAPI.StandardVersion(row, parts: try await StandardPartRow.all(of: id, in: dependencies.pool))
    }
}
