import ContractsCore
import ContractsEvidence

/// Which indicators of one phase continue which of another (E9).
struct GetMapping: Sendable {
    let dependencies: Dependencies

    func callAsFunction(from earlier: PhaseID, to later: PhaseID, as caller: Caller) async throws -> EvidenceAPI.IndicatorMapping {
        guard earlier != later else { throw AccessRefusal.notFound }
        return try await EvidenceAPI.IndicatorMapping.read(
            from: PhaseRow.require(earlier, in: dependencies.pool), to: PhaseRow.require(later, in: dependencies.pool), as: caller.access,
            in: dependencies.pool)
    }
}
