import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import ServiceKit

extension SearchRegister {
    private struct Found {
        let listed: Date
        let id: AssessmentID
    }

    func keys(_ filter: Filter, _ part: Part, after key: Key?, limit: Int) async throws -> [Key] {
        var sql: SQL = "SELECT entry.listed_at, entry.assessment_id FROM register_entry AS entry"
        if let kind = filter.kind {
            sql += """
                 JOIN assessment ON assessment.id = entry.assessment_id JOIN policy ON policy.id = assessment.policy_id AND policy.kind = \(kind)
                """
        }
        sql += " WHERE entry.shown"
        if let words = filter.words {
            let query: SQL = "websearch_to_tsquery('english', \(words.text))"
            sql += " AND entry.search @@ \(fragment: query)"
            switch part {
            case .whole: break
            case .headline: sql += " AND entry.headline @@ \(fragment: query)"
            case .text: sql += " AND NOT entry.headline @@ \(fragment: query)"
            }
        }
        if let unit = filter.unit { sql += " AND entry.unit_id = \(unit)" }
        if let outcome = filter.outcome { sql += " AND entry.outcome = \(outcome)" }
        if let characteristic = filter.characteristic { sql += " AND \(characteristic) = ANY(entry.characteristics)" }
        if let key { sql += " AND (entry.listed_at, entry.assessment_id) < (\(key.listed.date), \(key.id))" }
        sql += " ORDER BY entry.listed_at DESC, entry.assessment_id DESC LIMIT \(limit)"
        return try await dependencies.pool.rows(sql, into: Found.init).map { Key(part: part, listed: CursorTime($0.listed), id: $0.id) }
    }
}
