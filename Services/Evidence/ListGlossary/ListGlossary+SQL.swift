import Postgres
import ServiceKit

extension ListGlossary {
    func terms(search: String?, _ page: PageRequest<String>) async throws -> [GlossaryRow] {
        try await dependencies.pool.rows(
            """
            SELECT \(fragment: GlossaryRow.columns) FROM glossary_term
            WHERE (\(search) IS NULL OR strpos(lower(term), lower(\(search))) > 0 OR strpos(lower(meaning), lower(\(search))) > 0)
              AND (\(page.after) IS NULL OR lower(term) COLLATE "C" > \(page.after))
            ORDER BY lower(term) COLLATE "C" LIMIT \(page.fetchCount)
            """,
            into: GlossaryRow.init)
    }
}
