import ContractsCore
import ContractsEvidence
import ServiceKit

/// A unit's submissions, newest first.
struct ListSubmissions: Sendable {
    let dependencies: Dependencies

    func callAsFunction(of unit: UnitID, page: PageRequest<SubmissionID>, as caller: Caller) async throws -> Page<EvidenceAPI.SubmissionSummary> {
        let unit = try await caller.access.unit(unit, in: dependencies.pool)
        return try page.page(await rows(of: unit.id, before: page.after, limit: page.fetchCount), key: \.id, item: EvidenceAPI.SubmissionSummary.init)
    }
}
