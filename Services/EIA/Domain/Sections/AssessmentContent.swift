import ContractsCore
import ContractsEIA
import Postgres

/// What an assessment says as a whole.
enum AssessmentContent {
    /// What somebody who reads it now reads: the newest round, or the newest revisions before any.
    static func sha256(of assessment: AssessmentRow, in executor: some Executor) async throws -> String {
        if assessment.round > 0 {
            let frozen: String? = try await executor.value(
                "SELECT sha256 FROM round WHERE assessment_id = \(assessment.id) AND number = \(assessment.round)")
            if let frozen { return frozen }
        }
        return SectionHash.of(
            try await executor.rows(
                "SELECT section, number, sha256 FROM section_head WHERE assessment_id = \(assessment.id)", into: EIAAPI.FrozenSection.init(key:revision:sha256:)
            ))
    }
}
