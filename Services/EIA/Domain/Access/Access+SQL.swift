import ContractsCore
import Identity
import Postgres

extension Access {
    /// True of an `assessment` that the caller may read whole: through a role, named on it, or as the adviser of its programme.
    var readableCondition: SQL {
        guard isPerson else { return "false" }
        switch readable {
        case .all: return "true"
        case .none: return "(\(fragment: namedCondition) OR \(fragment: advisedCondition))"
        case .some(let units):
            return "(assessment.unit_id = ANY(\(units)) OR \(fragment: namedCondition) OR \(fragment: advisedCondition))"
        }
    }

    /// True of an `assessment` of a programme that the caller gives enhanced support to (I10).
    private var advisedCondition: SQL {
        "assessment.policy_id IN (SELECT advised.id FROM policy AS advised WHERE advised.adviser_subject = \(principal.subject))"
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
