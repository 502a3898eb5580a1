import ContractsCore
import ContractsEvidence
import ContractsQA
import Postgres
import ServiceKit

/// The rows behind a figure: each unit's entries of a phase, those too that nothing has happened to yet.
struct ListStandings: Sendable {
    let dependencies: Dependencies

    struct Filter: Sendable {
        let units: UnitsInQuestion
        var indicator: IndicatorID?
        /// Any, where empty.
        var states: [QAAPI.EntryState] = []
        var local: Int?
        var corporate: Int?
        var interim = false
        var changed = false
    }

    /// Where a page ends.
    struct Key: Codable, Sendable {
        let name: String
        let unit: UnitID
        let position: Int
        let indicator: IndicatorID

        init(_ row: StandingRow) {
            (name, unit, position, indicator) = (row.unitName, row.unit, row.position, row.indicator)
        }
    }

    func callAsFunction(_ filter: Filter, in phase: PhaseRow, page: PageRequest<Key>) async throws -> Page<QAAPI.Standing> {
        let rows = try await rows(filter, in: phase.id, page)
        let scales = phase.scales.value.orWorkbook
        return try page.page(rows, key: Key.init) { QAAPI.Standing($0, phase.id, scales) }
    }

    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<QAAPI.Standing>> {
        let filter = Filter(
            units: try await UnitsInQuestion(context, dependencies), indicator: try context.query("indicator", as: IndicatorID.self),
            states: try context.queryAll("state", in: QAAPI.EntryState.self), local: try context.query("local", as: Int.self),
            corporate: try context.query("corporate", as: Int.self), interim: try context.query("interim", as: Bool.self) ?? false,
            changed: try context.query("changed", as: Bool.self) ?? false)
        return .ok(try await self(filter, in: PhaseRow.asked(context, in: dependencies.pool), page: context.page(by: Key.self, limit: 50, maximum: 200)))
    }
}
