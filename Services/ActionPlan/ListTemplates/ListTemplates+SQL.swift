import ContractsActionPlan
import Postgres
import ServiceKit

extension ListTemplates {
    func rows(indicatorCode: String?, withdrawn: Bool, _ page: PageRequest<Key>) async throws -> [TemplateRow] {
        var sql: SQL = "\(fragment: TemplateRow.select) WHERE \(withdrawn) >= withdrawn"
        if let indicatorCode { sql += " AND indicator_code = \(indicatorCode)" }
        if let key = page.after { sql += " AND (indicator_code, title, id) > (\(key.code), \(key.title), \(key.id))" }
        sql += " ORDER BY indicator_code, title, id LIMIT \(page.fetchCount)"
        return try await dependencies.pool.rows(sql, into: TemplateRow.init)
    }
}
