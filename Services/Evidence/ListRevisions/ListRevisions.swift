import ContractsCore
import ContractsEvidence
import ServiceKit

/// Every revision of an item, newest first; those of a withdrawn item too. Of another unit's item those that were published.
struct ListRevisions: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: EvidenceID, page: PageRequest<Int>, as caller: Caller) async throws -> Page<EvidenceAPI.Revision> {
        let reach = try await caller.access.visible(id, in: dependencies.pool).reach
        return try page.page(await rows(of: id, within: reach, before: page.after, limit: page.fetchCount), key: \.number, item: EvidenceAPI.Revision.init)
    }
}
