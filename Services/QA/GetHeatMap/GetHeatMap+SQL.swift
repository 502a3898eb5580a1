import ContractsCore
import ContractsEvidence
import ContractsQA
import Postgres
import ServiceKit

extension GetHeatMap {
    struct UnitCells: Sendable {
        let id: UnitID
        let code: String
        let name: String
        let known: Bool
        let reached: Bool
    }

    struct Cell: Sendable {
        let unit: UnitID
        let indicator: IndicatorID
        let state: QAAPI.EntryState
        let local: Int?
        let corporate: Int?
        let changed: Bool
    }

    func indicators(of phase: PhaseID) async throws -> [QAAPI.IndicatorName] {
        try await dependencies.pool.rows(
            "SELECT \(fragment: QAAPI.IndicatorName.columns) FROM indicator WHERE phase_id = \(phase) ORDER BY position, code, id",
            into: QAAPI.IndicatorName.init(id:code:strapline:wording:))
    }

    func units(_ request: FigureRequest, _ page: PageRequest<Key>) async throws -> [UnitCells] {
        var condition = request.counted.condition
        if let key = page.after { condition += " AND (unit.name, unit.id) > (\(key.name), \(key.unit))" }
        return try await dependencies.pool.rows(
            """
            SELECT \(fragment: QAAPI.UnitName.columns), coalesce(counted.reached, false) FROM unit\(fragment: request.counted.join(request.phase.id))
            WHERE \(fragment: condition) ORDER BY unit.name, unit.id LIMIT \(page.fetchCount)
            """,
            into: UnitCells.init)
    }

    /// By unit and indicator; what nothing has happened to is missing.
    func cells(of units: [UnitID], in phase: PhaseID) async throws -> [UnitID: [IndicatorID: Cell]] {
        let rows = try await dependencies.pool.rows(
            """
            SELECT unit_id, indicator_id, CASE WHEN applies THEN state ELSE 'not-applicable' END, local_step::int, corporate_step::int, changed_since IS NOT NULL
            FROM entry WHERE phase_id = \(phase) AND unit_id = ANY(\(units))
            """,
            into: Cell.init)
        var cells: [UnitID: [IndicatorID: Cell]] = [:]
        for row in rows { cells[row.unit, default: [:]][row.indicator] = row }
        return cells
    }
}

extension QAAPI.HeatCell {
    init(_ cell: GetHeatMap.Cell) {
        self.init(state: cell.state, local: cell.local, corporate: cell.corporate, changed: cell.changed ? true : nil)
    }
}
