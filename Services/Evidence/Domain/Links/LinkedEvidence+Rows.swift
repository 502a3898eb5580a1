import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

extension EvidenceAPI.LinkedEvidence {
    /// The items of links, with their files: three statements at most.
    static func read(_ links: [LinkRow], _ dependencies: Dependencies, in executor: some Executor) async throws -> [EvidenceAPI.LinkedEvidence] {
        guard !links.isEmpty else { return [] }
        let inherited = links.filter { $0.kind == .inherited }.map(\.item)
        let items = try await EvidenceRow.all(Array(Set(links.map(\.item))), published: inherited, in: executor)
        let published = try await dependencies.indicators.find(items.flatMap(\.indicators) + links.map(\.indicator), in: executor)
        let files = try await EvidenceFileRow.attached(to: items, published: inherited, in: executor)
        let evidence = Dictionary(uniqueKeysWithValues: try items.map { ($0.id, try EvidenceAPI.Evidence($0, citing: published, files: files)) })
        return links.compactMap { link in
            guard let item = evidence[link.item], let indicator = published[link.indicator] else { return nil }
            return EvidenceAPI.LinkedEvidence(
                kind: link.kind, unit: link.unit, indicator: indicator, evidence: item, statement: link.statement, until: link.until, lapsed: link.lapsed,
                etag: link.current.etag.description)
        }
    }
}
