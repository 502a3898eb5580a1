import ContractsCore
import ContractsEvidence

/// One submission with every frozen revision.
struct GetSubmission: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: SubmissionID, as caller: Caller) async throws -> EvidenceAPI.Submission {
        guard let row = try await SubmissionRow.find(id, in: dependencies.pool) else { throw AccessRefusal.notFound }
        let unit = try await caller.access.unit(row.unit, in: dependencies.pool)
        return EvidenceAPI.Submission(row, unit: unit, entries: try await FrozenRow.all(in: id, in: dependencies.pool))
    }
}
