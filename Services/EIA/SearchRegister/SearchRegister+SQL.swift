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
        let found =
            if let words = filter.words {
                try await having(SearchRegister.condition(words, part), filter, after: key, limit: limit)
            } else {
                try await dependencies.pool.rows(
                    "\(fragment: select(filter)) WHERE \(fragment: condition(filter))\(fragment: begin(after: key))\(fragment: newest(limit))", into: Found.init
                )
            }
        return found.map { Key(part: part, listed: CursorTime($0.listed), id: $0.id) }
    }

    private func having(_ words: (indexed: SQL, whole: SQL), _ filter: Filter, after key: Key?, limit: Int) async throws -> [Found] {
        let conditions: SQL = "\(fragment: condition(filter)) AND \(fragment: words.whole)"
        switch try await SearchPath(limit: limit, words: words.indexed, conditions: conditions, in: dependencies.pool) {
        case .alongDates:
            // What is true rather than what matches: for that there is no index of words to be tempted by.
            let conditions: SQL = "\(fragment: condition(filter)) AND (\(fragment: words.whole)) IS TRUE"
            return try await dependencies.pool.rows(
                "\(fragment: select(filter)) WHERE \(fragment: conditions)\(fragment: begin(after: key))\(fragment: newest(limit))", into: Found.init)
        case .byWords(let isTempting):
            // Put in order apart, so that the order is no reason to walk along the dates.
            let found: SQL = """
                WITH entry AS MATERIALIZED (\(fragment: select(filter)) WHERE \(fragment: conditions)\(fragment: begin(after: key)))
                SELECT entry.listed_at, entry.assessment_id FROM entry\(fragment: newest(limit))
                """
            guard isTempting else { return try await dependencies.pool.rows(found, into: Found.init) }
            return try await dependencies.pool.transaction(.readOnly) { transaction in
                try await transaction.execute("SET LOCAL enable_seqscan = off")
                return try await transaction.rows(found, into: Found.init)
            }
        }
    }

    private func select(_ filter: Filter) -> SQL {
        let select: SQL = "SELECT entry.listed_at, entry.assessment_id FROM register_entry AS entry"
        guard let kind = filter.kind else { return select }
        return """
            \(fragment: select) JOIN assessment ON assessment.id = entry.assessment_id
            JOIN policy ON policy.id = assessment.policy_id AND policy.kind = \(kind)
            """
    }

    /// But for the kind, which the policy has.
    private func condition(_ filter: Filter) -> SQL {
        var sql: SQL = "entry.shown"
        if let unit = filter.unit { sql += " AND entry.unit_id = \(unit)" }
        if let outcome = filter.outcome { sql += " AND entry.outcome = \(outcome)" }
        if let characteristic = filter.characteristic { sql += " AND \(characteristic) = ANY(entry.characteristics)" }
        return sql
    }

    /// `indexed`: what an index of words answers; `whole`: with what it does not.
    private static func condition(_ words: SearchWords, _ part: Part) -> (indexed: SQL, whole: SQL) {
        let query: SQL = "websearch_to_tsquery('english', \(words.text))"
        let (search, headline): (SQL, SQL) = ("entry.search @@ \(fragment: query)", "entry.headline @@ \(fragment: query)")
        return switch part {
        case .whole: (search, search)
        case .headline: (headline, "\(fragment: search) AND \(fragment: headline)")
        case .text: (search, "\(fragment: search) AND NOT \(fragment: headline)")
        }
    }

    private func begin(after key: Key?) -> SQL {
        guard let key else { return "" }
        return " AND (entry.listed_at, entry.assessment_id) < (\(key.listed.date), \(key.id))"
    }

    private func newest(_ limit: Int) -> SQL {
        " ORDER BY entry.listed_at DESC, entry.assessment_id DESC LIMIT \(limit)"
    }
}
