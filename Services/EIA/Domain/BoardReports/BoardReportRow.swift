import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import ServiceKit

/// A report to a board as it is stored.
struct BoardReportRow: Sendable {
    let id: BoardReportID
    let reference: String
    let title: String
    let board: String
    let meetingOn: LocalDate?
    let author: StoredPerson
    let unit: UnitID?
    let unitCode: String?
    let unitName: String?
    let implications: String
    let receivedOn: LocalDate
    let feedback: String?
    let significantRevision: Bool?
    let feedbackBy: StoredPerson?
    let feedbackAt: Date?
    let changedAt: Date
    let changedBy: StoredPerson
    let revision: Int
    let coauthors: JSONB<[EIAAPI.Person]>

    static let select: SQL = """
        SELECT report.id, report.reference, report.title, report.board, report.meeting_on,
            ARRAY[report.author_subject, report.author_name, report.author_rank], report.unit_id, unit.code, unit.name, report.implications,
            report.received_on, report.feedback, report.significant_revision,
            CASE WHEN report.feedback_by IS NOT NULL THEN ARRAY[report.feedback_by, report.feedback_by_name, report.feedback_by_rank] END,
            report.feedback_at, report.changed_at, ARRAY[report.changed_by, report.changed_by_name, report.changed_by_rank], report.revision,
            report.coauthors
        FROM board_report AS report LEFT JOIN unit ON unit.id = report.unit_id
        """

    func isBy(_ subject: String) -> Bool {
        author.subject == subject || coauthors.value.contains { $0.subject == subject }
    }

    var version: Version { Version(revision: revision, changedBy: changedBy.name, changedAt: changedAt) }

    static func find(_ id: BoardReportID, in executor: some Executor) async throws -> BoardReportRow? {
        try await executor.row("\(fragment: select) WHERE report.id = \(id)", into: BoardReportRow.init)
    }

    /// Holds the report until the transaction ends.
    /// - Throws: `notFound` where the caller may not read it.
    static func lock(_ id: BoardReportID, as caller: Caller, in transaction: Transaction) async throws -> BoardReportRow {
        guard let row = try await transaction.row("\(fragment: select) WHERE report.id = \(id) FOR NO KEY UPDATE OF report", into: BoardReportRow.init),
            caller.access.mayRead(row)
        else { throw AccessRefusal.notFound }
        return row
    }
}

extension EIAAPI.BoardReport {
    init(_ row: BoardReportRow) {
        self.init(
            id: row.id, reference: row.reference, title: row.title, board: row.board, meetingOn: row.meetingOn, author: .init(row.author),
            unit: row.unit.map { .init(id: $0, code: row.unitCode, name: row.unitName) }, implications: row.implications, receivedOn: row.receivedOn,
            state: row.feedback == nil ? .received : .answered, feedback: row.feedback, significantRevision: row.significantRevision,
            feedbackBy: row.feedbackBy.map(EIAAPI.Person.init), feedbackAt: row.feedbackAt, changedAt: row.changedAt, etag: row.version.etag.description,
            coauthors: row.coauthors.value)
    }
}
