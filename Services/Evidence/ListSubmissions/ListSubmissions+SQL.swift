import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

extension ListSubmissions {
    struct SummaryRow {
        let id: SubmissionID
        let phaseTitle: String
        let submittedAt: Date
        let submittedBy: String
        let submittedByName: String
        let submittedByRank: String?
        let entries: Int
        let revisions: Int
        let signedOffAt: Date?
        let signedOffBy: String?
        let signedOffByName: String?
        let signedOffByRank: String?
    }

    /// Ids sort by their making.
    func rows(of unit: UnitID, before last: SubmissionID?, limit: Int) async throws -> [SummaryRow] {
        let older: SQL = if let last { " AND submission.id < \(last)" } else { "" }
        return try await dependencies.pool.rows(
            """
            SELECT submission.id, phase.title, submission.submitted_at, submission.submitted_by, submission.submitted_by_name, submission.submitted_by_rank,
                   (SELECT count(*) FROM submission_entry AS entry WHERE entry.submission_id = submission.id),
                   (SELECT count(DISTINCT frozen.item_id) FROM submission_revision AS frozen WHERE frozen.submission_id = submission.id),
                   word.at, word.by, word.by_name, word.by_rank
            FROM submission JOIN phase ON phase.id = submission.phase_id LEFT JOIN submission_sign_off AS word ON word.submission_id = submission.id
            WHERE submission.unit_id = \(unit)\(fragment: older) ORDER BY submission.id DESC LIMIT \(limit)
            """,
            into: SummaryRow.init
        )
    }
}

extension EvidenceAPI.SubmissionSummary {
    init(_ row: ListSubmissions.SummaryRow) {
        self.init(
            id: row.id, phaseTitle: row.phaseTitle, submittedAt: row.submittedAt,
            submittedBy: EvidenceAPI.Author(subject: row.submittedBy, name: row.submittedByName, rank: row.submittedByRank), entries: row.entries,
            revisions: row.revisions, signedOffBy: EvidenceAPI.Author(subject: row.signedOffBy, name: row.signedOffByName, rank: row.signedOffByRank),
            signedOffAt: row.signedOffAt
        )
    }
}
