import ContractsCore
import ContractsEIA
import Postgres

extension GiveReportFeedback {
    func update(_ feedback: SoundReportFeedback, on report: BoardReportID, by person: EIAAPI.Person, in transaction: Transaction) async throws {
        let now = dependencies.now
        try await transaction.execute(
            """
            UPDATE board_report SET feedback = \(feedback.text), significant_revision = \(feedback.significantRevision), feedback_by = \(person.subject),
                feedback_by_name = \(person.name), feedback_by_rank = \(person.rank), feedback_at = \(now), revision = revision + 1, changed_at = \(now),
                changed_by = \(person.subject), changed_by_name = \(person.name), changed_by_rank = \(person.rank)
            WHERE id = \(report)
            """)
    }
}
