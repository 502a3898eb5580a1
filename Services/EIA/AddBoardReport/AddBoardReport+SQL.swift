import ContractsCore
import ContractsEIA
import Postgres

extension AddBoardReport {
    func insert(
        _ report: SoundBoardReport, as id: BoardReportID, _ reference: String, by person: EIAAPI.Person, in transaction: Transaction
    ) async throws {
        let now = dependencies.now
        try await transaction.execute(
            """
            INSERT INTO board_report (id, reference, title, board, meeting_on, author_subject, author_name, author_rank, unit_id, implications, received_on,
                created_at, changed_at, changed_by, changed_by_name, changed_by_rank, coauthors)
            VALUES (\(id), \(reference), \(report.title), \(report.board), \(report.meetingOn), \(report.author.subject), \(report.author.name),
                \(report.author.rank), \(report.unit), \(report.implications), \(report.receivedOn), \(now), \(now), \(person.subject), \(person.name),
                \(person.rank), \(JSONB(report.coauthors)))
            """)
    }
}
