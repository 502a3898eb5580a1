import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// What was published to all units, the newest first (E8).
struct ListCorporateEvidence: Sendable {
    let dependencies: Dependencies

    struct Filter: Sendable {
        /// Words in the item, as a search engine takes them.
        var words: String?
        var indicator: IndicatorID?
        /// What expired or was withdrawn, instead of what is offered.
        var lapsed = false
    }

    struct Key: Codable, Sendable {
        let published: CursorTime
        let item: EvidenceID

        init(_ row: PublicationRow) {
            published = CursorTime(row.publishedAt)
            item = row.item
        }
    }

    func callAsFunction(_ filter: Filter, page: PageRequest<Key>, as caller: Caller) async throws -> Page<EvidenceAPI.CorporateEvidence> {
        try caller.access.requireReader()
        let today = LocalDate(dependencies.now())
        let rows = try await rows(filter, on: today, after: page.after, limit: page.fetchCount)
        let shown = Array(rows.prefix(page.limit))
        let items = try await EvidenceAPI.CorporateEvidence.read(shown, as: caller.access, dependencies, in: dependencies.pool)
        return Page(items: items, next: rows.count > page.limit ? try shown.last.map { try Cursor.encode(Key($0)) } : nil)
    }
}
