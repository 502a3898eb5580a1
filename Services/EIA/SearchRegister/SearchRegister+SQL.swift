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
        var sql: SQL = "SELECT assessment.listed_at, assessment.id FROM assessment"
        if let kind = filter.kind { sql += " JOIN policy ON policy.id = assessment.policy_id AND policy.kind = \(kind)" }
        sql += " WHERE assessment.listed_at IS NOT NULL AND assessment.state NOT IN ('withdrawn', 'superseded')"
        if let words = filter.words {
            let query: SQL = "websearch_to_tsquery('english', \(words.text))"
            sql += " AND assessment.search @@ \(fragment: query)"
            switch part {
            case .whole: break
            case .headline: sql += " AND assessment.headline @@ \(fragment: query)"
            case .text: sql += " AND NOT assessment.headline @@ \(fragment: query)"
            }
        }
        if let unit = filter.unit { sql += " AND assessment.unit_id = \(unit)" }
        if let outcome = filter.outcome { sql += " AND assessment.listed_outcome = \(outcome)" }
        if let characteristic = filter.characteristic { sql += " AND \(characteristic) = ANY(assessment.listed_characteristics)" }
        if let key { sql += " AND (assessment.listed_at, assessment.id) < (\(key.listed.date), \(key.id))" }
        sql += " ORDER BY assessment.listed_at DESC, assessment.id DESC LIMIT \(limit)"
        return try await dependencies.pool.rows(sql, into: Found.init).map { Key(part: part, listed: CursorTime($0.listed), id: $0.id) }
    }
}
