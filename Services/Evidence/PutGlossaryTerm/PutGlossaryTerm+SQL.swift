import Foundation
import Postgres

extension PutGlossaryTerm {
    /// Two who make the same term at the same moment follow one another here; the later one's words stand.
    func save(_ term: GlossaryTermToSave, replacing standing: String?, by name: String, at now: Date, in transaction: Transaction) async throws {
        if let standing {
            try await transaction.execute(
                """
                UPDATE glossary_term SET term = \(term.term), meaning = \(term.meaning), kind = \(term.kind), revision = revision + 1,
                    changed_at = \(now), changed_by = \(name)
                WHERE term = \(standing)
                """)
        } else {
            try await transaction.execute(
                """
                INSERT INTO glossary_term AS present (term, meaning, kind, changed_at, changed_by)
                VALUES (\(term.term), \(term.meaning), \(term.kind), \(now), \(name))
                ON CONFLICT (lower(term)) DO UPDATE SET meaning = EXCLUDED.meaning, kind = EXCLUDED.kind, revision = present.revision + 1,
                    changed_at = EXCLUDED.changed_at, changed_by = EXCLUDED.changed_by
                """)
        }
    }
}
