import ContractsCore
import ContractsEIA
import Postgres

extension MitigationsOfApproval {
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
