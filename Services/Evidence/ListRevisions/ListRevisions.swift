import ContractsCore
import ContractsEvidence
import ServiceKit

/// Every revision of an item, newest first; those of a withdrawn item too.
struct ListRevisions: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: EvidenceID, page: PageRequest<Int>, as caller: Caller) async throws -> Page<EvidenceAPI.Revision> {
        _ = try await caller.access.evidence(id, in: dependencies.pool)
        return try page.page(await rows(of: id, before: page.after, limit: page.fetchCount), key: \.number, item: EvidenceAPI.Revision.init)
    }
}
