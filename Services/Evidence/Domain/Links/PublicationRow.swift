import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// A publication as it is stored, with how many units lean on it.
struct PublicationRow: Sendable {
    let item: EvidenceID
    let unit: UnitID
    let indicators: [IndicatorID]
    let until: LocalDate
    let revision: Int
    let publishedAt: Date
    let publishedBy: String
    let publishedByName: String
    let publishedByRank: String?
    let changedAt: Date
    let changedBy: String
    let lapse: EvidenceAPI.LapseCause?
    let lapseReason: String?
    let lapsedAt: Date?
    let inheritedBy: Int

    /// To be followed by a condition on `publication` or an order.
    static let select: SQL = """
        SELECT publication.item_id, publication.unit_id, publication.indicators, publication.until, publication.revision, publication.published_at,
               publication.published_by, publication.published_by_name, publication.published_by_rank, publication.changed_at, publication.changed_by_name,
               publication.lapse, publication.lapse_reason, publication.lapsed_at,
               (SELECT count(DISTINCT link.unit_id) FROM evidence_link AS link
                WHERE link.item_id = publication.item_id AND link.active AND link.kind = 'inherited')
        FROM publication
        """

    static func find(_ item: EvidenceID, in executor: some Executor) async throws -> PublicationRow? {
        try await executor.row("\(fragment: select) WHERE publication.item_id = \(item)", into: PublicationRow.init)
    }

    var current: Version { Version(revision: revision, changedBy: changedBy, changedAt: changedAt) }

    /// Whether units can inherit it on that day.
    func isOffered(on day: LocalDate) -> Bool { lapse == nil && day <= until }
}

extension EvidenceAPI.CorporateEvidence {
    /// The items of publications, with their files: three statements at most.
    static func read(_ rows: [PublicationRow], as access: Access, _ dependencies: Dependencies, in executor: some Executor) async throws -> [Self] {
        guard !rows.isEmpty else { return [] }
        let others = rows.filter { !access.mayRead($0.unit) }.map(\.item)
        let items = try await EvidenceRow.all(rows.map(\.item), published: others, in: executor)
        let published = try await dependencies.indicators.find(items.flatMap(\.indicators) + rows.flatMap(\.indicators), in: executor)
        let files = try await EvidenceFileRow.attached(to: items, published: others, in: executor)
        let evidence = Dictionary(uniqueKeysWithValues: try items.map { ($0.id, try EvidenceAPI.Evidence($0, citing: published, files: files)) })
        return rows.compactMap { row in
            guard let item = evidence[row.item] else { return nil }
            return EvidenceAPI.CorporateEvidence(
                evidence: item, indicators: row.indicators.compactMap { published[$0] }, until: row.until, publishedAt: row.publishedAt,
                publishedBy: EvidenceAPI.Author(subject: row.publishedBy, name: row.publishedByName, rank: row.publishedByRank),
                lapsed: EvidenceAPI.Lapse(cause: row.lapse, reason: row.lapseReason, at: row.lapsedAt), inheritedBy: row.inheritedBy,
                mayPublish: access.mayPublish(for: row.unit), etag: row.current.etag.description)
        }
    }

    /// The same for one.
    /// - Throws: `AccessRefusal.notFound` where the item was never published.
    static func read(_ item: EvidenceID, as access: Access, _ dependencies: Dependencies, in executor: some Executor) async throws -> Self {
        guard let row = try await PublicationRow.find(item, in: executor),
            let found = try await read([row], as: access, dependencies, in: executor).first
        else { throw AccessRefusal.notFound }
        return found
    }
}
