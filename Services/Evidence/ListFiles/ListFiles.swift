import ContractsCore
import ContractsEvidence

/// Every file that an item ever had (E5).
struct ListFiles: Sendable {
    let dependencies: Dependencies

    func callAsFunction(of item: EvidenceID, as caller: Caller) async throws -> Page<EvidenceAPI.EvidenceFile> {
        let row = try await caller.access.evidence(item, in: dependencies.pool)
        let files = try await EvidenceFileRow.all(of: row.id, in: dependencies.pool)
        return Page(items: files.map(EvidenceAPI.EvidenceFile.init), next: nil)
    }
}
