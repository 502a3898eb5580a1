import ContractsCore
import ContractsEvidence
import ContractsQA
import Identity
import Postgres
import ServiceKit

/// What waits for the caller to judge, oldest first (Q3).
struct ListQueue: Sendable {
    let dependencies: Dependencies

    struct Filter: Sendable {
        var stage: QAAPI.Stage?
        var units: [UnitID] = []
        var phase: PhaseID?
        /// Any, where empty.
        var states: [QAAPI.QueueState] = []
        /// Only what changed since it was submitted.
        var changed = false
    }

    /// Where a page ends: since when the entry waits, and which it is.
    struct Key: Codable, Sendable {
        let since: CursorTime
        let unit: UnitID
        let position: Int
        let indicator: IndicatorID

        init(_ row: QueueRow) {
            since = CursorTime(row.waitingSince)
            (unit, position, indicator) = (row.unit, row.position, row.indicator)
        }
    }

    func callAsFunction(_ filter: Filter, page: PageRequest<Key>, as caller: Caller) async throws -> Page<QAAPI.QueueItem> {
        let rows = try await rows(filter, page, as: caller)
        let scales = try await ScalesRow.of(rows.map(\.phase), in: dependencies.pool)
        return try page.page(rows, key: Key.init) { QAAPI.QueueItem($0, scales.scales(of: $0.phase)) }
    }
}
