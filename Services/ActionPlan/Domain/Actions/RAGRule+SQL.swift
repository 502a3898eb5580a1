import ContractsCore
import Postgres

extension RAGRule {
    /// The rule over the columns of `action`.
    static func sql(today: LocalDate) -> SQL {
        """
        CASE
            WHEN action.state IN ('done', 'verified') THEN 'blue'
            WHEN action.state NOT IN ('agreed', 'in-progress') THEN 'grey'
            WHEN action.due < \(today) OR action.next_milestone_due < \(today) THEN 'red'
            WHEN action.due <= \(today.adding(days: soonDays)) AND action.heard_on <= \(today.adding(days: -quietDays)) THEN 'amber'
            ELSE 'green'
        END
        """
    }

    /// Past its own date.
    static func isOverdue(today: LocalDate) -> SQL {
        "(action.state IN ('agreed', 'in-progress') AND action.due < \(today))"
    }
}
