import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

extension ListCorporateEvidence {
    func rows(_ filter: Filter, on day: LocalDate, after key: Key?, limit: Int) async throws -> [PublicationRow] {
        var sql: SQL = "\(fragment: PublicationRow.select) WHERE "
        sql += filter.lapsed ? "(publication.lapse IS NOT NULL OR publication.until < \(day))" : "publication.lapse IS NULL AND publication.until >= \(day)"
        if let indicator = filter.indicator { sql += " AND \(indicator) = ANY(publication.indicators)" }
        if let words = filter.words {
            sql += """
                 AND EXISTS (SELECT FROM evidence_search AS search WHERE search.item_id = publication.item_id
                        AND search.vector @@ websearch_to_tsquery('english', \(words)))
                """
        }
        if let key { sql += " AND (publication.published_at, publication.item_id) < (\(key.published.date), \(key.item))" }
        sql += " ORDER BY publication.published_at DESC, publication.item_id DESC LIMIT \(limit)"
        return try await dependencies.pool.rows(sql, into: PublicationRow.init)
    }
}
