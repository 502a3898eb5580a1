import ContractsCore
import Identity
import Postgres

extension Access {
    /// What a list over several units filters by: true of a `unit_id` (as `column` names it) that the caller may read, or that is none and theirs to read.
    func readableCondition(on column: SQL) -> SQL {
        let corporate: SQL = readsCorporate ? "\(fragment: column) IS NULL" : "false"
        switch readable {
        case .all: return readsCorporate ? "true" : "\(fragment: column) IS NOT NULL"
        case .none: return corporate
        case .some(let units): return "(\(fragment: column) = ANY(\(units)) OR \(fragment: corporate))"
        }
    }

    /// True of an `action` that the caller may read: of their units, or led by them.
    var readableActions: SQL {
        guard isPerson else { return "false" }
        return "(\(fragment: readableCondition(on: "action.unit_id")) OR action.lead_subject = \(principal.subject))"
    }

    /// True of a `unit_id` where the caller is one of these positions; `corporate` are those that count where there is no unit.
    func condition(_ positions: Set<Position>, corporate: Set<Position> = [], on column: SQL) -> SQL {
        let none: SQL = self.positions(in: nil).isDisjoint(with: corporate) ? "false" : "\(fragment: column) IS NULL"
        switch units(as: positions) {
        case .all: return "(\(fragment: column) IS NOT NULL OR \(fragment: none))"
        case .none: return none
        case .some(let units): return "(\(fragment: column) = ANY(\(units)) OR \(fragment: none))"
        }
    }
}
