import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Postgres
import ServiceKit

/// The story of an indicator in a unit, oldest first (Q4).
struct GetHistory: Sendable {
    let dependencies: Dependencies

    /// Where a page ends: when it happened, and which of that moment.
    struct Key: Codable, Sendable {
        let at: CursorTime
        let order: String

        init(_ row: HistoryRow) {
            at = CursorTime(row.at)
            order = row.order
        }
    }

    func callAsFunction(_ indicator: IndicatorID, in unit: UnitID, page: PageRequest<Key>, as caller: Caller) async throws -> Page<QAAPI.HistoryStep> {
        _ = try await caller.access.unit(unit, in: dependencies.pool)
        let rows = try await rows(indicator, in: unit, page)
        return try page.page(rows, key: Key.init, item: QAAPI.HistoryStep.init)
    }
}
