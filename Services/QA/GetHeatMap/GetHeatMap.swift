import ContractsCore
import ContractsEvidence
import ContractsQA
import Postgres
import ServiceKit

/// Units × indicators: where each entry stands and how it is rated.
struct GetHeatMap: Sendable {
    let dependencies: Dependencies

    /// Where a page ends.
    struct Key: Codable, Sendable {
        let name: String
        let unit: UnitID
    }

    func callAsFunction(_ request: FigureRequest, page: PageRequest<Key>) async throws -> QAAPI.HeatMap {
        let phase = request.phase
        let indicators = try await indicators(of: phase.id)
        let rows = try await units(request, page)
        let shown = rows.prefix(page.limit)
        let cells = try await cells(of: shown.map(\.id), in: phase.id)
        let next = try rows.count > page.limit ? shown.last.map { try Cursor.encode(Key(name: $0.name, unit: $0.id)) } : nil
        return QAAPI.HeatMap(
            phase: QAAPI.PhaseName(phase), rule: QAAPI.AttainmentRule(request.counted.rule), scales: phase.scales.value.orWorkbook, indicators: indicators,
            rows: shown.map { unit in
                let own = cells[unit.id] ?? [:]
                return QAAPI.HeatRow(
                    unit: QAAPI.UnitName(id: unit.id, code: unit.code, name: unit.name, known: unit.known), reached: unit.reached,
                    cells: indicators.map { own[$0.id].map(QAAPI.HeatCell.init) ?? QAAPI.HeatCell(state: .notSubmitted) })
            },
            next: next)
    }

    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<QAAPI.HeatMap> {
        let page = try context.page(by: Key.self, limit: 150, maximum: 200)
        return .ok(writing: try await self(FigureRequest(context, dated: false, dependencies), page: page))
    }
}
