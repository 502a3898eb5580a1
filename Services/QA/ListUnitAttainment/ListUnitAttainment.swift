import ContractsCore
import ContractsQA
import Postgres
import ServiceKit

/// Unit by unit, by name (Q6): the rows behind the figure.
struct ListUnitAttainment: Sendable {
    let dependencies: Dependencies

    /// Where a page ends.
    struct Key: Codable, Sendable {
        let name: String
        let unit: UnitID
    }

    /// - Parameter reachedFrom: those that have reached it, and did so on that day or later.
    func callAsFunction(
        _ request: FigureRequest, reached: Bool?, reachedFrom: LocalDate?, page: PageRequest<Key>
    ) async throws -> Page<QAAPI.UnitAttainment> {
        let counted = request.counted
        var condition = counted.condition
        if let reached { condition += " AND coalesce(counted.reached, false) = \(reached)" }
        if let reachedFrom {
            condition += " AND counted.reached AND \(fragment: UnitFigureRow.reachedOn(request.phase.id, by: counted.on)) >= \(reachedFrom)"
        }
        if let key = page.after { condition += " AND (unit.name, unit.id) > (\(key.name), \(key.unit))" }
        let rows = try await dependencies.pool.rows(
            """
            \(fragment: UnitFigureRow.select(request.phase.id, by: counted.on)) FROM unit\(fragment: counted.join(request.phase.id))
            WHERE \(fragment: condition) ORDER BY unit.name, unit.id LIMIT \(page.fetchCount)
            """,
            into: UnitFigureRow.init)
        return try page.page(rows, key: { Key(name: $0.name, unit: $0.id) }) { QAAPI.UnitAttainment($0, of: request.phase, by: counted.rule) }
    }

    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<QAAPI.UnitAttainment>> {
        let request = try await FigureRequest(context, dated: true, dependencies)
        return .ok(
            try await self(
                request, reached: context.query("reached", as: Bool.self), reachedFrom: context.query("reachedFrom", as: LocalDate.self),
                page: context.page(by: Key.self, limit: 50, maximum: 200)))
    }
}
