import ContractsCore
import ContractsEvidence

/// Every file that an item ever had, for its unit; for others what they see of a published one (E5, E8).
struct ListFiles: Sendable {
    let dependencies: Dependencies

    func callAsFunction(of item: EvidenceID, as caller: Caller) async throws -> Page<EvidenceAPI.EvidenceFile> {
        let reach = try await caller.access.visible(item, in: dependencies.pool).reach
        let files = try await EvidenceFileRow.all(of: item, within: reach, in: dependencies.pool)
        return Page(items: files.map(EvidenceAPI.EvidenceFile.init), next: nil)
    }
}
