import ContractsEIA
import Postgres
import ServiceKit

extension ListPolicies {
    func rows(_ filter: Filter, _ page: PageRequest<Key>) async throws -> [PolicyRow] {
        let today = dependencies.today
        var sql: SQL = "\(fragment: PolicyRow.select(today: today)) WHERE true"
        if let words = filter.words { sql += " AND policy.search @@ websearch_to_tsquery('english', \(words))" }
        if let unit = filter.unit { sql += " AND policy.unit_id = \(unit)" }
        if let kind = filter.kind { sql += " AND policy.kind = \(kind)" }
        if let compliance = filter.compliance {
            sql += " AND policy.closed_at IS NULL AND \(fragment: EIAAPI.Compliance.expression(today: today)) = \(compliance)"
        }
        if let supported = filter.supported { sql += " AND (policy.adviser_subject IS NOT NULL) = \(supported)" }
        if let adviser = filter.adviser { sql += " AND policy.adviser_subject = \(adviser)" }
        if let key = page.after { sql += " AND (policy.changed_at, policy.id) < (\(key.changed.date), \(key.id))" }
        sql += " ORDER BY policy.changed_at DESC, policy.id DESC LIMIT \(page.fetchCount)"
        return try await dependencies.pool.rows(sql, into: PolicyRow.init)
    }
}
