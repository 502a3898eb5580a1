import ContractsCore
import ContractsEIA
import Foundation
import Postgres

extension SaveSection {
    /// The revision, the head that points to it, and that this person wrote some of the assessment.
    func insert(
        _ content: EIAAPI.SectionContent, _ sha256: String, complete: Bool, as key: String, number: Int, of assessment: AssessmentID, at now: Date,
        by person: EIAAPI.Person, in transaction: Transaction
    ) async throws {
        try await transaction.execute(
            """
            INSERT INTO section_revision (assessment_id, section, number, content, sha256, at, by_subject, by_name, by_rank)
            VALUES (\(assessment), \(key), \(number), \(JSONB(content)), \(sha256), \(now), \(person.subject), \(person.name), \(person.rank))
            """)
        try await transaction.execute(
            """
            INSERT INTO section_head (assessment_id, section, number, complete, sha256, changed_at, changed_by, changed_by_name, changed_by_rank)
            VALUES (\(assessment), \(key), \(number), \(complete), \(sha256), \(now), \(person.subject), \(person.name), \(person.rank))
            ON CONFLICT (assessment_id, section) DO UPDATE SET number = EXCLUDED.number, complete = EXCLUDED.complete, sha256 = EXCLUDED.sha256,
                changed_at = EXCLUDED.changed_at, changed_by = EXCLUDED.changed_by, changed_by_name = EXCLUDED.changed_by_name,
                changed_by_rank = EXCLUDED.changed_by_rank
            """)
        try await AssessmentWriter.add(person, to: assessment, at: now, in: transaction)
    }

    /// Not the revision: what others decide of the assessment, and save of other sections, stays as good as it was.
    func count(_ completed: Int, in assessment: AssessmentRow, at now: Date, _ transaction: Transaction) async throws {
        try await transaction.execute(
            """
            UPDATE assessment SET sections_complete = sections_complete + \(completed), changed_at = \(now), steps = \(assessment.steps + 1)
            WHERE id = \(assessment.id)
            """)
    }

    /// What was typed is saved now.
    func discardDraft(of writer: String, _ key: String, of assessment: AssessmentID, in transaction: Transaction) async throws {
        try await transaction.execute("DELETE FROM section_draft WHERE assessment_id = \(assessment) AND section = \(key) AND subject = \(writer)")
    }
}
