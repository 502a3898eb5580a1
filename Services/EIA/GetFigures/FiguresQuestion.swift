import ContractsCore
import ContractsEIA
import Foundation
import Identity
import Postgres

/// What the figures are counted of.
struct FiguresQuestion: Sendable, Hashable {
    let period: Period
    /// With all units below it that the caller may read.
    let unit: UnitID?
    let readable: UnitScope
    let today: LocalDate

    /// Whether only what has an entry in the audit trail decides them. The tree of units is another team's, and moves without one.
    var isOfRecords: Bool { unit == nil }

    /// True of units that count. Empty where all do.
    private func units(_ column: SQL) -> SQL {
        var sql: SQL = .empty
        if case .some(let units) = readable { sql += " AND \(fragment: column) = ANY(\(units))" }
        if let unit {
            sql += """
                 AND \(fragment: column) IN (
                    WITH RECURSIVE below AS (SELECT \(unit)::uuid AS id UNION SELECT unit.id FROM below JOIN unit ON unit.parent_id = below.id)
                    SELECT id FROM below)
                """
        }
        return sql
    }

    /// Of an `assessment` or a `policy`, by its unit.
    func inScope(_ column: SQL) -> SQL { units(column) }

    /// Of what belongs to an assessment.
    func ofAssessmentInScope(_ column: SQL) -> SQL {
        let units = units("assessment.unit_id")
        return units.isEmpty ? .empty : " AND \(fragment: column) IN (SELECT assessment.id FROM assessment WHERE true\(fragment: units))"
    }
}
