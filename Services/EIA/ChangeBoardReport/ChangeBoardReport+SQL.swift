import ContractsCore
import ContractsEIA
import Postgres

extension ChangeBoardReport {
    func update(_ content: SoundBoardReport, of report: BoardReportID, by person: EIAAPI.Person, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            UPDATE board_report SET title = \(content.title), board = \(content.board), meeting_on = \(content.meetingOn),
                author_subject = \(content.author.subject), author_name = \(content.author.name), author_rank = \(content.author.rank),
                unit_id = \(content.unit), implications = \(content.implications), received_on = \(content.receivedOn), coauthors = \(JSONB(content.coauthors)),
                revision = revision + 1,
                changed_at = \(dependencies.now), changed_by = \(person.subject), changed_by_name = \(person.name), changed_by_rank = \(person.rank)
            WHERE id = \(report)
            """)
    }
}
