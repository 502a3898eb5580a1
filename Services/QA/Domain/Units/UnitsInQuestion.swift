import ContractsCore
import ContractsQA
import Identity
import Postgres
import ServiceKit

/// The units that a list or a figure is about: those that the caller may read, and of these one with all below it, or some by name.
struct UnitsInQuestion: Sendable {
    let readable: UnitScope
    /// Of the asking: what was merged or split by then is readable by the lineage.
    let today: LocalDate
    /// A unit with all below it.
    var under: QAAPI.UnitName?
    var units: [UnitID] = []

    /// True of a unit's id, as `column` names it.
    func condition(on column: SQL) -> SQL {
        var condition = readable.reading(on: column, asOf: today)
        if let under {
            condition += " AND \(fragment: column) IN (SELECT unit_id FROM unit_above WHERE above_id = \(under.id))"
        }
        if !units.isEmpty { condition += " AND \(fragment: column) = ANY(\(units))" }
        return condition
    }
}

extension UnitsInQuestion {
    /// Reads the query's `under` and `unit`.
    /// - Throws: the 422 problem where `under` names no unit that is known here.
    init(_ context: ServiceRequestContext, _ dependencies: Dependencies) async throws {
        let access = try dependencies.caller(context).access
        self.init(readable: access.readable, today: access.today)
        self.units = try context.queryAll("unit", of: UnitID.self)
        if let id = try context.query("under", as: UnitID.self) {
            guard let unit = try await UnitRow.find(id, in: dependencies.pool) else {
                throw ProblemError.validation("/query/under", "names no unit that is known here")
            }
            self.under = QAAPI.UnitName(unit)
        }
    }
}
