import Foundation
import Postgres

extension ImportGlossary {
    func save(_ terms: [GlossaryTermToSave], by name: String, at now: Date, in transaction: Transaction) async throws -> (created: Int, changed: Int) {
        let revisions = try await transaction.rows(
            """
            INSERT INTO glossary_term AS present (term, meaning, kind, changed_at, changed_by)
            SELECT added.term, added.meaning, added.kind, \(now), \(name)
            FROM unnest(\(terms.map(\.term)), \(terms.map(\.meaning)), \(terms.map(\.kind))) AS added (term, meaning, kind)
            ON CONFLICT (lower(term)) DO UPDATE SET term = EXCLUDED.term, meaning = EXCLUDED.meaning, kind = EXCLUDED.kind, revision = present.revision + 1,
                changed_at = EXCLUDED.changed_at, changed_by = EXCLUDED.changed_by
            WHERE (present.term, present.meaning, present.kind) IS DISTINCT FROM (EXCLUDED.term, EXCLUDED.meaning, EXCLUDED.kind)
            RETURNING present.revision
            """
        ) { (revision: Int) in revision }
        let created = revisions.count { $0 == 1 }
        return (created, revisions.count - created)
    }
}
