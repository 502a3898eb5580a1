import ContractsCore
import ContractsEIA
import Foundation
import Postgres

/// Keeps what a form holds, sound or not, for its writer alone: also where somebody else has sent the assessment on meanwhile.
struct SaveSectionDraft: Sendable {
    let dependencies: Dependencies

    /// - Throws: 404, or 403 for who does not write this assessment.
    func callAsFunction(
        _ draft: StorableDraft, of key: String, in assessment: AssessmentID, as caller: Caller
    ) async throws -> EIAAPI.SectionDraft {
        let known = try await KnownAssessment(assessment, as: caller, in: dependencies.pool)
        _ = try await dependencies.guides.guide(known.row.guide, in: dependencies.pool).document.value.section(key)
        try caller.access.requireWriting(known.toActOn)
        let (now, body) = (dependencies.now, draft.body)
        try await dependencies.pool.execute(
            """
            INSERT INTO section_draft (assessment_id, section, subject, content, based_on, saved_at)
            VALUES (\(assessment), \(key), \(caller.person.subject), \(JSONB(body.content)), \(body.basedOn), \(now))
            ON CONFLICT (assessment_id, section, subject) DO UPDATE SET content = EXCLUDED.content, based_on = EXCLUDED.based_on, saved_at = EXCLUDED.saved_at
            """)
        return EIAAPI.SectionDraft(content: body.content, basedOn: body.basedOn, savedAt: now)
    }
}
