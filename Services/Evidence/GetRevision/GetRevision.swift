import ContractsCore
import ContractsEvidence

/// One revision, whole.
struct GetRevision: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ number: Int, of id: EvidenceID, as caller: Caller) async throws -> EvidenceAPI.Revision {
        _ = try await caller.access.evidence(id, in: dependencies.pool)
        guard let row = try await row(number, of: id) else { throw AccessRefusal.notFound }
        return EvidenceAPI.Revision(row)
    }
}
