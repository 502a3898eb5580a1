import ContractsCore
import ContractsEvidence

/// One revision, whole.
struct GetRevision: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ number: Int, of id: EvidenceID, as caller: Caller) async throws -> EvidenceAPI.Revision {
        let reach = try await caller.access.visible(id, in: dependencies.pool).reach
        guard let row = try await row(number, of: id, within: reach) else { throw AccessRefusal.notFound }
        return EvidenceAPI.Revision(row)
    }
}
