import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Postgres

extension GetEntry {
    struct AnswerRow: Sendable {
        let point: PointID
        let answer: String
        let by: String
        let byName: String
        let byRank: String?
        let stage: QAAPI.Stage?
        let text: String?
        let raisedBy: String?
        let raisedByName: String?
        let raisedByRank: String?
        let raisedAt: Date?
    }

    /// To the points of the return before, with what they answer.
    func answers(of entry: SubmittedEntry) async throws -> [QAAPI.AnsweredPoint] {
        guard !entry.writers.isEmpty else { return [] }
        return try await dependencies.pool.rows(
            """
            SELECT answer.point_id, answer.answer, answer.by, answer.by_name, answer.by_rank,
                   raised.stage, raised.text, raised.by, raised.by_name, raised.by_rank, raised.at
            FROM submission_answer AS answer LEFT JOIN (
                SELECT (point ->> 'id')::uuid AS id, point ->> 'text' AS text, rating.stage, rating.by, rating.by_name, rating.by_rank, rating.at
                FROM rating CROSS JOIN jsonb_array_elements(rating.points) AS point
                WHERE rating.unit_id = \(entry.unit) AND rating.indicator_id = \(entry.indicator)
            ) AS raised ON raised.id = answer.point_id
            WHERE answer.submission_id = \(entry.submission) AND answer.indicator_id = \(entry.indicator)
            ORDER BY answer.position
            """,
            into: AnswerRow.init
        ).map(QAAPI.AnsweredPoint.init)
    }

    /// What was saved after the submission, the latest change of each item.
    func changes(of entry: SubmittedEntry) async throws -> [QAAPI.ChangedEvidence] {
        try await dependencies.pool.rows(
            """
            SELECT DISTINCT ON (change.evidence_id) change.evidence_id, change.revision, frozen.title, change.changed_at
            FROM evidence_change AS change LEFT JOIN submission_revision AS frozen
                ON frozen.submission_id = \(entry.submission) AND frozen.indicator_id = \(entry.indicator) AND frozen.evidence_id = change.evidence_id
            WHERE change.unit_id = \(entry.unit) AND change.indicator_id = \(entry.indicator) AND change.changed_at > \(entry.submittedAt)
            ORDER BY change.evidence_id, change.changed_at DESC
            """,
            into: QAAPI.ChangedEvidence.init(evidence:revision:title:at:))
    }
}

extension QAAPI.AnsweredPoint {
    init(_ row: GetEntry.AnswerRow) {
        self.init(
            point: row.point, stage: row.stage, text: row.text,
            raisedBy: row.raisedBy.map { QAAPI.Assessor(subject: $0, name: row.raisedByName ?? "", rank: row.raisedByRank) }, raisedAt: row.raisedAt,
            answer: row.answer, answeredBy: QAAPI.Assessor(subject: row.by, name: row.byName, rank: row.byRank))
    }
}
