import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// A unit's items, newest change first (E4).
struct ListEvidence: Sendable {
    let dependencies: Dependencies

    struct Filter: Sendable {
        /// Only what cites it now.
        var indicator: IndicatorID?
        /// Withdrawn items instead of those in the workbook.
        var withdrawn = false
    }

    /// Where a page ends: the item's last change, and its id.
    struct Key: Codable, Sendable {
        let changed: CursorTime
        let id: EvidenceID

        init(_ row: EvidenceRow) {
            changed = CursorTime(row.changedAt)
            id = row.id
        }
    }

    func callAsFunction(_ filter: Filter, in unit: UnitID, page: PageRequest<Key>, as caller: Caller) async throws -> EvidencePage {
        let mayRead = caller.access.mayRead(unit)
        // The token alone opens the unit in most cases; only a successor's reader, or an empty list, needs the unit itself.
        if !mayRead { _ = try await caller.access.unit(unit, in: dependencies.pool) }
        let rows = try await rows(filter, in: unit, after: page.after, limit: page.fetchCount)
        if rows.isEmpty && mayRead { _ = try await caller.access.unit(unit, in: dependencies.pool) }
        let published = try await dependencies.indicators.find(rows.flatMap(\.indicators), in: dependencies.pool)
        let files = try await EvidenceFileRow.attached(to: rows, in: dependencies.pool)
        return try EvidencePage(rows, citing: published, files: files, page)
    }
}
