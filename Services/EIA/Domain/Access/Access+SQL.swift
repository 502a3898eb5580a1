import ContractsCore
import Identity
import Postgres

extension Access {
    /// True of an `assessment` that the caller may read whole: through a role, or named on it.
    var readableCondition: SQL {
        guard isPerson else { return "false" }
        switch readable {
        case .all: return "true"
        case .none: return namedCondition
        case .some(let units): return "(assessment.unit_id = ANY(\(units)) OR \(fragment: namedCondition))"
        }
    }

    /// True of an `assessment` that names the caller as owner, author or decision-maker.
    var namedCondition: SQL {
        guard isPerson else { return "false" }
        return """
            (assessment.owner_subject = \(principal.subject) OR assessment.id IN (
                SELECT named.assessment_id FROM assessment_person AS named WHERE named.subject = \(principal.subject)))
            """
    }
}
