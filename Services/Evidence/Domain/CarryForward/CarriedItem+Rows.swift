import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

extension EvidenceAPI.CarriedItem {
    /// Rows with their items: three statements at most.
    static func read(_ rows: [CarriedRow], _ dependencies: Dependencies, in executor: some Executor) async throws -> [Self] {
        guard !rows.isEmpty else { return [] }
        let items = try await executor.rows("\(fragment: EvidenceRow.select) WHERE item.id = ANY(\(rows.map(\.item)))", into: EvidenceRow.init)
        let published = try await dependencies.indicators.find(
            items.flatMap(\.indicators) + rows.flatMap(\.earlier) + rows.flatMap(\.later), in: executor)
        let files = try await EvidenceFileRow.attached(to: items, in: executor)
        let evidence = Dictionary(uniqueKeysWithValues: try items.map { ($0.id, try EvidenceAPI.Evidence($0, citing: published, files: files)) })
        return rows.compactMap { row in
            guard let item = evidence[row.item] else { return nil }
            return EvidenceAPI.CarriedItem(
                evidence: item, earlier: row.earlier.compactMap { published[$0] }.sorted { $0.code < $1.code },
                later: row.later.compactMap { published[$0] }.sorted { $0.code < $1.code }, decision: row.decision, refreshed: row.refreshed,
                etag: row.etag.description)
        }
    }
}
