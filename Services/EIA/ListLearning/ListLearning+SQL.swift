import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

extension ListLearning {
    /// For everybody: what is done with, of what was published since, unless it is marked higher. Of a later round, or of one that was withheld, nothing.
    private static let open: SQL = """
        assessment.marking = 'OFFICIAL' AND (point.state = 'settled' OR point.severity = 'learning') AND coalesce((
            SELECT publication.published AND point.round <= publication.round FROM publication
            WHERE publication.assessment_id = assessment.id ORDER BY publication.number DESC LIMIT 1), false)
        """

    func rows(_ filter: Filter, _ page: PageRequest<Key>, readableBy access: Access) async throws -> [Row] {
        var sql: SQL = """
            SELECT point.id, assessment.guide_id, point.section, point.category, point.severity, point.text, settled.answer, point.at
            FROM point JOIN assessment ON assessment.id = point.assessment_id
            LEFT JOIN LATERAL (
                SELECT answer FROM point_answer WHERE point_answer.point_id = point.id AND point_answer.settled ORDER BY number DESC LIMIT 1
            ) AS settled ON true
            WHERE point.state <> 'open' AND (\(fragment: access.readableCondition) OR \(fragment: Self.open))
            """
        if let category = filter.category { sql += " AND point.category = \(category)" }
        if let severity = filter.severity { sql += " AND point.severity = \(severity)" }
        if let words = filter.words { sql += " AND to_tsvector('english', point.text) @@ websearch_to_tsquery('english', \(words.text))" }
        if let key = page.after { sql += " AND (point.at, point.id) < (\(key.at.date), \(key.id))" }
        sql += " ORDER BY point.at DESC, point.id DESC LIMIT \(page.fetchCount)"
        return try await dependencies.pool.rows(sql, into: Row.init)
    }
}
