import Foundation
import Postgres
import ServiceKit

extension PutGlossaryTerm {
    /// - Throws: that a version is needed, where another made the same term at the same moment: their words are not overwritten unseen.
    func save(_ term: GlossaryTermToSave, replacing standing: String?, by name: String, at now: Date, in transaction: Transaction) async throws {
        if let standing {
            try await transaction.execute(
                """
                UPDATE glossary_term SET term = \(term.term), meaning = \(term.meaning), kind = \(term.kind), revision = revision + 1,
                    changed_at = \(now), changed_by = \(name)
                WHERE term = \(standing)
                """)
        } else {
            let made = try await transaction.execute(
                """
                INSERT INTO glossary_term (term, meaning, kind, changed_at, changed_by)
                VALUES (\(term.term), \(term.meaning), \(term.kind), \(now), \(name)) ON CONFLICT (lower(term)) DO NOTHING
                """)
            guard made == 1 else { throw ProblemError.versionRequired }
        }
    }
}
