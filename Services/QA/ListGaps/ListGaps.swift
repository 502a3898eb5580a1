import ContractsCore
import ContractsEvidence
import ContractsQA
import Postgres
import ServiceKit

/// Gaps of the units that the caller may read, newest first (Q5).
struct ListGaps: Sendable {
    let dependencies: Dependencies

    struct Filter: Sendable {
        let units: UnitsInQuestion
        var indicator: IndicatorID?
        var phase: PhaseID?
        /// Any, where empty.
        var states: [QAAPI.GapState] = []
    }

    func callAsFunction(_ filter: Filter, page: PageRequest<GapID>) async throws -> Page<QAAPI.Gap> {
        var condition = filter.units.condition(on: "gap.unit_id")
        if let indicator = filter.indicator { condition += " AND gap.indicator_id = \(indicator)" }
        if let phase = filter.phase { condition += " AND gap.phase_id = \(phase)" }
        if !filter.states.isEmpty { condition += " AND gap.state = ANY(\(filter.states))" }
        if let after = page.after { condition += " AND gap.id < \(after)" }
        let rows = try await dependencies.pool.rows(
            "\(fragment: GapRow.select) WHERE \(fragment: condition) ORDER BY gap.id DESC LIMIT \(page.fetchCount)", into: GapRow.init)
        return try page.page(rows, key: \.id, item: QAAPI.Gap.init)
    }

    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<QAAPI.Gap>> {
        let filter = Filter(
            units: try await UnitsInQuestion(context, dependencies), indicator: try context.query("indicator", as: IndicatorID.self),
            phase: try context.query("phase", as: PhaseID.self), states: try context.queryAll("state", in: QAAPI.GapState.self))
        return .ok(try await self(filter, page: context.page(by: GapID.self, limit: 50, maximum: 100)))
    }
}
