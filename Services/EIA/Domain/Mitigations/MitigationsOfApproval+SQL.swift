import ContractsCore
import ContractsEIA
import Postgres

extension MitigationsOfApproval {
    /// The section on actions as the newest round froze it.
    func frozen(_ assessment: AssessmentRow, in transaction: Transaction) async throws -> EIAAPI.SectionContent? {
        let content: JSONB<EIAAPI.SectionContent>? = try await transaction.value(
            """
            SELECT revision.content FROM round_section AS frozen
            JOIN section_revision AS revision
                ON revision.assessment_id = frozen.assessment_id AND revision.section = frozen.section AND revision.number = frozen.revision
            WHERE frozen.assessment_id = \(assessment.id) AND frozen.round = \(assessment.round) AND frozen.section = \(Self.section)
            """)
        return content?.value
    }

    func insert(_ words: MitigationWords, as id: MitigationID, at position: Int, of assessment: AssessmentRow, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO mitigation (id, assessment_id, round, position, what, lead, due, measure, characteristics, agreed_at)
            VALUES (\(id), \(assessment.id), \(assessment.round), \(position), \(words.what), \(words.lead), \(words.due), \(words.measure),
                \(words.characteristics), \(journal.now()))
            """)
    }

    func update(_ id: MitigationID, to words: MitigationWords, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            UPDATE mitigation SET lead = \(words.lead), due = \(words.due), measure = \(words.measure), characteristics = \(words.characteristics)
            WHERE id = \(id)
            """)
    }
}
