import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

extension ListAssessments {
    func rows(_ filter: Filter, _ sort: Sort, _ page: PageRequest<Key>, for caller: Caller) async throws -> [AssessmentRow] {
        var sql: SQL = "\(fragment: AssessmentRow.select) WHERE \(fragment: condition(filter, for: caller))"
        switch sort {
        case .changedLast:
            if let key = page.after { sql += " AND (assessment.changed_at, assessment.id) < (\(key.changed.date), \(key.id))" }
            sql += " ORDER BY assessment.changed_at DESC, assessment.id DESC"
        case .review:
            let order: SQL = "coalesce(assessment.review_date, date '9999-12-31')"
            if let key = page.after {
                sql += " AND (\(fragment: order), assessment.id) > (coalesce(\(key.review)::date, date '9999-12-31'), \(key.id))"
            }
            sql += " ORDER BY \(fragment: order), assessment.id"
        }
        sql += " LIMIT \(page.fetchCount)"
        return try await dependencies.pool.rows(sql, into: AssessmentRow.init)
    }

    private func condition(_ filter: Filter, for caller: Caller) -> SQL {
        var condition = caller.access.readableCondition
        if let words = filter.words {
            condition += " AND to_tsvector('english', assessment.reference || ' ' || assessment.title) @@ websearch_to_tsquery('english', \(words))"
        }
        if !filter.states.isEmpty { condition += " AND assessment.state = ANY(\(filter.states.map(\.rawValue)))" }
        if let unit = filter.unit { condition += " AND assessment.unit_id = \(unit)" }
        if let policy = filter.policy { condition += " AND assessment.policy_id = \(policy)" }
        if filter.mine { condition += " AND \(fragment: caller.access.namedCondition)" }
        return condition
    }
}
