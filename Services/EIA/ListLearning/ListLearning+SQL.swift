import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

extension ListLearning {
    func rows(_ filter: Filter, _ page: PageRequest<Key>) async throws -> [Row] {
        var sql: SQL = """
            SELECT point.id, assessment.guide_id, point.section, point.category, point.severity, point.text, settled.answer, point.at
            FROM point JOIN assessment ON assessment.id = point.assessment_id
            LEFT JOIN LATERAL (
                SELECT answer FROM point_answer WHERE point_answer.point_id = point.id AND point_answer.settled ORDER BY number DESC LIMIT 1
            ) AS settled ON true
            WHERE point.state <> 'open'
            """
        if let category = filter.category { sql += " AND point.category = \(category)" }
        if let severity = filter.severity { sql += " AND point.severity = \(severity)" }
        if let words = filter.words { sql += " AND to_tsvector('english', point.text) @@ websearch_to_tsquery('english', \(words.text))" }
        if let key = page.after { sql += " AND (point.at, point.id) < (\(key.at.date), \(key.id))" }
        sql += " ORDER BY point.at DESC, point.id DESC LIMIT \(page.fetchCount)"
        return try await dependencies.pool.rows(sql, into: Row.init)
    }
}
