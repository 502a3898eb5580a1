import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

extension ListReviewsDue {
    /// What a trigger called for is due since then, whatever its date; a short review has no date where what covered it had none.
    private static let due: SQL = """
        CASE WHEN assessment.state = 'review-due' THEN least(assessment.review_date, (assessment.since AT TIME ZONE 'Europe/London')::date)
            ELSE coalesce(assessment.review_date, (assessment.since AT TIME ZONE 'Europe/London')::date) END
        """

    func keys(within days: Int, unit: UnitID?, _ page: PageRequest<Key>, readableBy access: Access) async throws -> [Key] {
        let until: SQL = "(\(dependencies.today)::date + \(days)::int)"
        var sql: SQL = """
            SELECT \(fragment: Self.due), assessment.id FROM assessment
            WHERE (assessment.state IN ('published', 'withheld', 'monitoring', 'review-due', 'reviewed')
                    AND (assessment.state = 'review-due' OR assessment.review_date <= \(fragment: until)) OR \(fragment: ShortReview.lapsed("assessment", by: until)))
                AND \(fragment: access.readableCondition)
            """
        if let unit { sql += " AND assessment.unit_id = \(unit)" }
        if let key = page.after { sql += " AND (\(fragment: Self.due), assessment.id) > (\(key.due), \(key.id))" }
        sql += " ORDER BY 1, 2 LIMIT \(page.fetchCount)"
        return try await dependencies.pool.rows(sql, into: Key.init(due:id:))
    }

    func rows(_ ids: [AssessmentID]) async throws -> [AssessmentID: AssessmentRow] {
        let rows = try await dependencies.pool.rows("\(fragment: AssessmentRow.select) WHERE assessment.id = ANY(\(ids))", into: AssessmentRow.init)
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0) })
    }
}
