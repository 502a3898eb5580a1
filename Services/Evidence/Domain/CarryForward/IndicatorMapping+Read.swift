import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

extension EvidenceAPI.IndicatorMapping {
    /// As it stands, with suggestions for what no pair names yet.
    static func read(from earlier: PhaseRow, to later: PhaseRow, as access: Access, in executor: some Executor) async throws -> Self {
        let row = try await MappingRow.find(from: earlier.id, to: later.id, in: executor)
        let pairs = try await MappingRow.pairs(from: earlier.id, to: later.id, in: executor)
        let (before, after) = (try await MappableIndicator.all(in: earlier.id, in: executor), try await MappableIndicator.all(in: later.id, in: executor))
        let mapped = Set(pairs.map(\.earlier))
        return EvidenceAPI.IndicatorMapping(
            earlier: EvidenceAPI.PhaseName(earlier), later: EvidenceAPI.PhaseName(later), earlierIndicators: before.map(\.cited),
            laterIndicators: after.map(\.cited), pairs: pairs,
            suggestions: before.filter { !mapped.contains($0.id) }.compactMap { $0.suggestion(among: after) },
            changedBy: row.map { EvidenceAPI.Author(subject: $0.changedBy, name: $0.changedByName, rank: $0.changedByRank) }, changedAt: row?.changedAt,
            mayChange: access.keepsMappings, etag: ETag(revision: row?.revision ?? 0).description)
    }
}
