import ContractsCore
import ContractsEvidence
import Postgres
import Synchronization

/// Codes and straplines of published indicators, remembered once they were read: what is published never changes. Every item names the indicators that it
/// cites, so that lists would otherwise look the same 22 rows up again and again.
final class PublishedIndicators: Sendable {
    private let known = Mutex<[IndicatorID: EvidenceAPI.CitedIndicator]>([:])

    /// Those of the indicators that are published.
    func find(_ ids: some Sequence<IndicatorID>, in executor: some Executor) async throws -> [IndicatorID: EvidenceAPI.CitedIndicator] {
        let wanted = Set(ids)
        var found = known.withLock { known in Dictionary(uniqueKeysWithValues: wanted.compactMap { id in known[id].map { (id, $0) } }) }
        guard found.count < wanted.count else { return found }
        let missing = try await rows(wanted.filter { found[$0] == nil }, in: executor)
        known.withLock { known in
            for indicator in missing { known[indicator.indicator] = indicator }
        }
        for indicator in missing { found[indicator.indicator] = indicator }
        return found
    }

    private func rows(_ ids: Set<IndicatorID>, in executor: some Executor) async throws -> [EvidenceAPI.CitedIndicator] {
        try await executor.rows(
            """
            SELECT indicator.id, indicator.code, indicator.strapline FROM indicator JOIN standard_version AS version ON version.id = indicator.version_id
            WHERE indicator.id = ANY(\(Array(ids))) AND version.state = 'published'
            """,
            into: EvidenceAPI.CitedIndicator.init(indicator:code:strapline:)
        )
    }
}
