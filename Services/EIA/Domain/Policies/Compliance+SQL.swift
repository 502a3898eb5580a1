import ContractsCore
import ContractsEIA
import Postgres

extension EIAAPI.Compliance {
    /// States in which an assessment holds: it was approved and not voided since, or a second person confirmed that none is needed.
    static let holding: SQL = "('not-needed', 'approved', 'decided', 'published', 'withheld', 'monitoring', 'review-due', 'reviewed')"
    /// States in which one is on its way.
    static let underWay: SQL = "('draft', 'screening', 'full', 'owner-check', 'submitted', 'in-qa', 'returned')"

    /// Of the policy in `policy`, as an expression.
    static func expression(today: LocalDate) -> SQL {
        "(SELECT \(fragment: verdict(today: today)) FROM assessment AS held WHERE held.policy_id = policy.id)"
    }

    /// Of the assessments of a policy, `held`, as an aggregate. A review that is overdue stays so until it is recorded, or the assessment superseded: neither a new
    /// draft nor another assessment that is current hides it.
    static func verdict(today: LocalDate) -> SQL {
        """
        CASE
            WHEN bool_or(held.state IN \(fragment: holding) AND CASE held.state WHEN 'review-due' THEN true
                WHEN 'not-needed' THEN \(fragment: ShortReview.lapsed("held", by: "\(today)")) ELSE coalesce(held.review_date < \(today), false) END) THEN 'overdue'
            WHEN bool_or(held.state IN \(fragment: holding)) THEN 'current'
            WHEN bool_or(held.state IN \(fragment: underWay)) THEN 'in-progress'
            ELSE 'none' END
        """
    }
}
