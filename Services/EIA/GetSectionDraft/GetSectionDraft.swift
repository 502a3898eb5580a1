import ContractsCore
import ContractsEIA
import Foundation
import Postgres

/// The caller's own unsaved text of a section.
struct GetSectionDraft: Sendable {
    let dependencies: Dependencies

    /// - Throws: `notFound` where there is none.
    func callAsFunction(_ key: String, of assessment: AssessmentID, as caller: Caller) async throws -> EIAAPI.SectionDraft {
        _ = try await KnownAssessment(assessment, as: caller, in: dependencies.pool)
        let draft = try await dependencies.pool.row(
            """
            SELECT content, based_on, saved_at FROM section_draft
            WHERE assessment_id = \(assessment) AND section = \(key) AND subject = \(caller.person.subject)
            """
        ) { (content: JSONB<EIAAPI.SectionContent>, basedOn: Int, savedAt: Date) in
            EIAAPI.SectionDraft(content: content.value, basedOn: basedOn, savedAt: savedAt)
        }
        guard let draft else { throw AccessRefusal.notFound }
        return draft
    }
}
