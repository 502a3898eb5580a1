import ContractsCore
import ContractsEIA
import Postgres

/// Throws the caller's own draft of a section away.
struct DiscardSectionDraft: Sendable {
    let dependencies: Dependencies

    /// - Throws: `notFound` where there is none.
    func callAsFunction(_ key: String, of assessment: AssessmentID, as caller: Caller) async throws {
        _ = try await KnownAssessment(assessment, as: caller, in: dependencies.pool)
        let discarded = try await dependencies.pool.execute(
            "DELETE FROM section_draft WHERE assessment_id = \(assessment) AND section = \(key) AND subject = \(caller.person.subject)")
        guard discarded > 0 else { throw AccessRefusal.notFound }
    }
}
