import ContractsCore
import ContractsEvidence

/// What a file is (E5).
struct GetFile: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: FileID, as caller: Caller) async throws -> EvidenceAPI.EvidenceFile {
        EvidenceAPI.EvidenceFile(try await caller.access.file(id, in: dependencies.pool))
    }
}
