import ContractsCore
import Identity
import Postgres

extension Access {
    /// True of an `assessment` that the caller may read whole: through a role, or named on it.
    var readableCondition: SQL {
        guard isPerson else { return "false" }
        let named: SQL = """
            (assessment.owner_subject = \(principal.subject) OR EXISTS (
                SELECT FROM assessment_person AS named WHERE named.assessment_id = assessment.id AND named.subject = \(principal.subject)))
            """
        switch readable {
        case .all: return "true"
        case .none: return named
        case .some(let units): return "(assessment.unit_id = ANY(\(units)) OR \(fragment: named))"
        }
    }
}
