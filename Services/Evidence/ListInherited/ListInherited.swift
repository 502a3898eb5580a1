import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

/// What a unit inherited: lapsed ones first, then the earliest to expire (E8).
struct ListInherited: Sendable {
    let dependencies: Dependencies

    struct Key: Codable, Sendable {
        let counts: Bool
        let until: LocalDate
        let indicator: IndicatorID
        let item: EvidenceID

        /// Nil for what was carried, which has no last day.
        init?(_ row: LinkRow) {
            guard let until = row.until else { return nil }
            self.counts = row.active
            self.until = until
            self.indicator = row.indicator
            self.item = row.item
        }
    }

    func callAsFunction(_ unit: UnitID, page: PageRequest<Key>, as caller: Caller) async throws -> Page<EvidenceAPI.LinkedEvidence> {
        let unit = try await caller.access.unit(unit, in: dependencies.pool)
        let rows = try await rows(of: unit.id, after: page.after, limit: page.fetchCount)
        let shown = Array(rows.prefix(page.limit))
        let items = try await EvidenceAPI.LinkedEvidence.read(shown, dependencies, in: dependencies.pool)
        return Page(items: items, next: rows.count > page.limit ? try shown.last.flatMap(Key.init).map { try Cursor.encode($0) } : nil)
    }
}
