import ContractsCore
import Identity
import Postgres

extension UnitScope {
    /// True of a unit's id, as `column` names it, that is in the scope itself: reorganisations do not widen it.
    func condition(on column: SQL) -> SQL {
        switch self {
        case .all: "true"
        case .none: "false"
        case .some(let units): "\(fragment: column) = ANY(\(units))"
        }
    }

    /// The same, and of those that were merged into one of them or split into it: their people read its history.
    /// - Parameter day: reorganisations of later days do not widen it yet.
    func reading(on column: SQL, asOf day: LocalDate) -> SQL {
        guard case .some(let units) = self else { return condition(on: column) }
        return """
            \(fragment: column) IN (
                WITH RECURSIVE reach AS (
                    SELECT unnest(\(units)::uuid[]) AS id
                    UNION SELECT unit_lineage.from_unit FROM unit_lineage JOIN reach ON unit_lineage.to_unit = reach.id WHERE unit_lineage.on_date <= \(day)
                ) SELECT id FROM reach
            )
            """
    }
}
