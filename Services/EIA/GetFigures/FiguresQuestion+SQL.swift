import ContractsCore
import ContractsEIA
import Foundation
import Postgres

extension FiguresQuestion {
    /// By month of the period, empty months too.
    func rounds(in transaction: Transaction) async throws -> [EIAAPI.MonthCount] {
        let scope = ofAssessmentInScope("round.assessment_id")
        return try await transaction.rows(
            """
            WITH event AS (
                SELECT date_trunc('month', at AT TIME ZONE 'Europe/London')::date AS month, 'submitted' AS kind FROM round
                WHERE at >= \(fragment: period.begin) AND at < \(fragment: period.end)\(fragment: scope)
                UNION ALL
                SELECT date_trunc('month', outcome_at AT TIME ZONE 'Europe/London')::date, outcome FROM round
                WHERE outcome IN ('approved', 'returned') AND outcome_at >= \(fragment: period.begin) AND outcome_at < \(fragment: period.end)\(fragment: scope)
            )
            SELECT month.first::date, count(*) FILTER (WHERE event.kind = 'submitted'), count(*) FILTER (WHERE event.kind = 'approved'),
                count(*) FILTER (WHERE event.kind = 'returned')
            FROM generate_series(date_trunc('month', \(period.from)::timestamp), \(period.to)::timestamp, interval '1 month') AS month (first)
            LEFT JOIN event ON event.month = month.first::date
            GROUP BY 1 ORDER BY 1
            """, into: EIAAPI.MonthCount.init(month:submitted:approved:returned:))
    }

    struct Other: Sendable {
        let notNeeded: Int
        let decidedRetrospectively: Int
        let voided: Int
        let reviewsOverdue: Int
    }

    func other(in transaction: Transaction) async throws -> Other {
        try await transaction.row(
            """
            SELECT (SELECT count(*) FROM screening WHERE confirmed_by IS NOT NULL AND settled_at >= \(fragment: period.begin)
                    AND settled_at < \(fragment: period.end)\(fragment: ofAssessmentInScope("screening.assessment_id"))),
                (SELECT count(*) FROM decision WHERE retrospective AND at >= \(fragment: period.begin) AND at < \(fragment: period.end)\
            \(fragment: ofAssessmentInScope("decision.assessment_id"))),
                (SELECT count(*) FROM approval WHERE voided_at >= \(fragment: period.begin) AND voided_at < \(fragment: period.end)\
            \(fragment: ofAssessmentInScope("approval.assessment_id"))),
                (SELECT count(*) FROM assessment WHERE state IN ('published', 'withheld', 'monitoring', 'review-due', 'reviewed')
                    AND (state = 'review-due' OR review_date < \(today))\(fragment: inScope("assessment.unit_id")))
            """, into: Other.init) ?? Other(notNeeded: 0, decidedRetrospectively: 0, voided: 0, reviewsOverdue: 0)
    }

    struct PointCount: Sendable {
        let category: String
        let mustFix: Int
        let shouldFix: Int
        let learning: Int
    }

    /// Sent to authors in the period.
    func points(in transaction: Transaction) async throws -> [PointCount] {
        try await transaction.rows(
            """
            SELECT category, count(*) FILTER (WHERE severity = 'must-fix'), count(*) FILTER (WHERE severity = 'should-fix'),
                count(*) FILTER (WHERE severity = 'learning')
            FROM point WHERE sent_at >= \(fragment: period.begin) AND sent_at < \(fragment: period.end)\(fragment: ofAssessmentInScope("point.assessment_id"))
            GROUP BY category
            """, into: PointCount.init)
    }

    /// Of stays that ended in the period, in days.
    func timeInState(in transaction: Transaction) async throws -> [EIAAPI.TimeInState] {
        let stays = try await transaction.rows(
            """
            SELECT state, count(*), round((percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM left_at - entered_at)) / 86400)::numeric, 2),
                round(max(extract(epoch FROM left_at - entered_at)) / 86400, 2)
            FROM state_stay
            WHERE left_at >= \(fragment: period.begin) AND left_at < \(fragment: period.end)\(fragment: ofAssessmentInScope("state_stay.assessment_id"))
            GROUP BY state
            """, into: EIAAPI.TimeInState.init(state:stays:medianDays:longestDays:))
        return stays.sorted { $0.state.position < $1.state.position }
    }

    /// Now.
    func states(in transaction: Transaction) async throws -> [EIAAPI.StateCount] {
        let counts = try await transaction.rows(
            "SELECT state, count(*) FROM assessment WHERE true\(fragment: inScope("assessment.unit_id")) GROUP BY state",
            into: EIAAPI.StateCount.init(state:count:))
        return counts.sorted { $0.state.position < $1.state.position }
    }

    /// Those in force now, by whether they have an assessment that holds.
    func policies(in transaction: Transaction) async throws -> [(EIAAPI.Compliance, Int)] {
        try await transaction.rows(
            """
            SELECT verdict, count(*) FROM (
                SELECT \(fragment: EIAAPI.Compliance.verdict(today: today)) AS verdict FROM policy LEFT JOIN assessment AS held ON held.policy_id = policy.id
                WHERE policy.closed_at IS NULL\(fragment: inScope("policy.unit_id")) GROUP BY policy.id
            ) AS judged GROUP BY verdict
            """
        ) { (compliance: EIAAPI.Compliance, count: Int) in (compliance, count) }
    }
}

extension EIAAPI.State {
    /// In the order of the enumeration, which is that of the lifecycle.
    fileprivate var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
