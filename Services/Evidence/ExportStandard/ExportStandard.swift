import ContractsEvidence
import Postgres

/// A version as the document that it was read from, in the format that import reads (E1).
struct ExportStandard: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: StandardVersionID, as caller: Caller) async throws -> EvidenceAPI.StandardDocument {
        try await caller.access.standardVersion(id, in: dependencies.pool).document.value
    }
}
