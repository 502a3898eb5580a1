import ContractsCore
import ContractsEIA
import Postgres

extension EIAAPI.Compliance {
    /// States in which an assessment holds: it was approved and not voided since, or a second person confirmed that none is needed.
    static let holding: SQL = "('not-needed', 'approved', 'decided', 'published', 'withheld', 'monitoring', 'review-due', 'reviewed')"
    /// States in which one is on its way.
    static let underWay: SQL = "('draft', 'screening', 'full', 'owner-check', 'submitted', 'in-qa', 'returned')"

    /// Of the policy in `policy`, as an expression: an overdue review is not hidden by a new draft.
    static func expression(today: LocalDate) -> SQL {
        "(SELECT \(fragment: verdict(today: today)) FROM assessment AS held WHERE held.policy_id = policy.id)"
    }

    /// Of the assessments of a policy, `held`, as an aggregate.
    static func verdict(today: LocalDate) -> SQL {
        """
        CASE
            WHEN bool_or(held.state IN \(fragment: holding) AND held.state <> 'review-due' AND CASE WHEN held.state = 'not-needed'
                THEN NOT \(fragment: ShortReview.lapsed("held", by: "\(today)")) ELSE coalesce(held.review_date >= \(today), true) END) THEN 'current'
            WHEN bool_or(held.state IN \(fragment: holding)) THEN 'overdue'
            WHEN bool_or(held.state IN \(fragment: underWay)) THEN 'in-progress'
            ELSE 'none' END
        """
    }
}
