import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

/// A unit's items under mapped indicators, with what was decided of each (E9, S2 ¶12).
struct GetCarryForward: Sendable {
    let dependencies: Dependencies

    struct Key: Codable, Sendable {
        let item: EvidenceID
    }

    /// One narrow row for each item of the unit is read for the totals; only the page's own items are read whole.
    /// - Parameter filter: nil means every item.
    func callAsFunction(
        from earlier: PhaseID, to later: PhaseID, of unit: UnitID, filter: EvidenceAPI.CarryFilter?, page: PageRequest<Key>, as caller: Caller
    ) async throws -> EvidenceAPI.CarryForward {
        let pool = dependencies.pool
        let unit = try await caller.access.unit(unit, in: pool)
        guard earlier != later else { throw AccessRefusal.notFound }
        let earlier = try await PhaseRow.require(earlier, in: pool)
        let later = try await PhaseRow.require(later, in: pool)
        let pairs = try await MappingRow.pairs(from: earlier.id, to: later.id, in: pool)
        let rows = try await CarriedRow.all(from: earlier.id, to: later.id, of: unit.id, in: pool)
        let listed = rows.filter { row in (filter.map(row.belongs) ?? true) && (page.after.map { row.item > $0.item } ?? true) }
        let shown = Array(listed.prefix(page.limit))
        return EvidenceAPI.CarryForward(
            unit: EvidenceAPI.UnitSummary(unit), earlier: EvidenceAPI.PhaseName(earlier), later: EvidenceAPI.PhaseName(later), pairs: pairs.count,
            totals: EvidenceAPI.CarryTotals(rows), items: try await EvidenceAPI.CarriedItem.read(shown, dependencies, in: pool),
            mayDecide: caller.access.mayRecord(in: unit.id) && unit.isOpen(on: LocalDate(dependencies.now())),
            next: listed.count > page.limit ? try shown.last.map { try Cursor.encode(Key(item: $0.item)) } : nil)
    }
}

extension CarriedRow {
    fileprivate func belongs(to filter: EvidenceAPI.CarryFilter) -> Bool {
        switch filter {
        case .undecided: outcome == nil
        case .accept: outcome == .accept
        case .refresh: outcome == .refresh
        case .reject: outcome == .reject
        }
    }
}

extension EvidenceAPI.CarryTotals {
    fileprivate init(_ rows: [CarriedRow]) {
        self.init(
            items: rows.count, undecided: rows.count { $0.outcome == nil }, accepted: rows.count { $0.outcome == .accept },
            refreshWaiting: rows.count { $0.outcome == .refresh && !$0.refreshed }, refreshed: rows.count(where: \.refreshed),
            rejected: rows.count { $0.outcome == .reject })
    }
}
