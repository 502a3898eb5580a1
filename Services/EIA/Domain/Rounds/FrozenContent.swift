import ContractsCore
import ContractsEIA
import Postgres

/// What was frozen, section by section.
enum FrozenContent {
    /// By section. A section that was never saved is not there.
    static func all(of assessment: AssessmentID, round: Int, in executor: some Executor) async throws -> [String: EIAAPI.SectionContent] {
        let rows = try await executor.rows(
            """
            SELECT frozen.section, revision.content FROM round_section AS frozen
            JOIN section_revision AS revision
                ON revision.assessment_id = frozen.assessment_id AND revision.section = frozen.section AND revision.number = frozen.revision
            WHERE frozen.assessment_id = \(assessment) AND frozen.round = \(round)
            """
        ) { (section: String, content: JSONB<EIAAPI.SectionContent>) in (section, content.value) }
        return Dictionary(rows) { first, _ in first }
    }
}
